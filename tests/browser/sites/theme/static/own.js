// A classic script of the theme's own; it works from a disk, too.
document.documentElement.dataset.own = "yes";
