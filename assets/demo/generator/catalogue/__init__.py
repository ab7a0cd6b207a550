"""What the demo suppliers sell: facts once, words in five languages."""
LANGUAGES = ("ro", "en", "de", "es", "pt")
