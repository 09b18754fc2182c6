# Only what a French reader needs most; the rest is in the first language of the site.
language-name = Français
timeline = Chronologie
timeline-title = Chronologie
event-count =
    { $count ->
        [0] aucun événement
        [one] { $count } événement
       *[other] { $count } événements
    }
number-group-sign = { " " }
number-decimal-sign = { "," }
date-day-of-month =
    { $day ->
        [1] 1er { $month }
       *[other] { $day } { $month }
    }
