"""The meeting's agenda one point at a time, by mouse and keyboard."""


def test_the_agenda_is_shown_one_point_at_a_time(browser, built):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    tab = context.new_page()
    tab.goto(f"file://{built}/redskaber/moedets-gang.html")
    tab.get_by_role("button", name="Vis punkt for punkt").click()
    dialog = tab.get_by_role("dialog", name="Mødet punkt for punkt")
    assert dialog.get_by_role("heading").inner_text() == "Før vi begynder"
    dialog.get_by_role("button", name="Næste").click()
    assert dialog.get_by_role("heading").inner_text() == "1. Goddag, 1 minut"
    tab.keyboard.press("ArrowRight")
    assert dialog.get_by_role("heading").inner_text() == "2. Runden, 4 minutter"
    assert "0 minutter" in dialog.inner_text()
    assert not tab.evaluate("document.documentElement.scrollWidth > innerWidth")
    tab.keyboard.press("Escape")
    assert not dialog.is_visible()
    context.close()
