(self.annals_data=self.annals_data||{})["facets-0"]="0 1995 1995,- 1993 2000,- 1994 1996,- 1994 1996,- 1996 1996";
