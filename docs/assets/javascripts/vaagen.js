// Keeps the screen awake while it is wanted, where the browser has leave to: a plain http address has not.
"use strict"

const StayAwake = (() => {
  let [wanted, lock] = [false, null]

  /** Whether the screen will stay awake from now on. */
  async function hold() {
    wanted = true
    try {
      lock = await navigator.wakeLock.request("screen")
      return true
    } catch {
      return false
    }
  }

  function release() {
    wanted = false
    lock?.release().catch(() => {})
    lock = null
  }

  // A browser lets go of it while another tab is shown.
  document.addEventListener("visibilitychange", () => { if (wanted && document.visibilityState === "visible") hold() })

  return { hold, release }
})()
