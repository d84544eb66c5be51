"""What a project keeps, with a seal: what is damaged can be told from what is whole before anything reads it."""

import hashlib

LENGTH = hashlib.sha256().digest_size


def seal(data: bytes) -> bytes:
    """`data` with its digest (SHA-256) before it."""
    return hashlib.sha256(data).digest() + data


def opened(sealed: bytes) -> bytes | None:
    """What was sealed; None where it is no longer that."""
    digest, data = sealed[:LENGTH], sealed[LENGTH:]
    return data if hashlib.sha256(data).digest() == digest else None
