event-sources = What we rest this on
