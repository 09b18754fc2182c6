# Only what is to be said otherwise; all else stays as it is.
certainty-confirmed = Borne out
