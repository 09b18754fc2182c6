//! Links in the folder of a site are never followed.

use std::fs;
use std::os::unix::fs::symlink;

use super::Failure;
use super::tests::{FIRST, SECOND, build, built_from_nothing, contents, empty_place, write};

#[test]
fn a_link_in_place_of_a_folder_is_refused_for_writing_and_for_removing() {
    for linked in ["events", "old"] {
        let (place, folder) = empty_place();
        build(&folder, FIRST).unwrap();
        let elsewhere = place.path().join("elsewhere");
        fs::rename(folder.join(linked), &elsewhere).unwrap();
        symlink(&elsewhere, folder.join(linked)).unwrap();
        let before = contents(place.path());
        assert!(matches!(build(&folder, SECOND), Err(Failure::Link(path)) if path == folder.join(linked)));
        assert_eq!(contents(place.path()), before);
    }
}

#[test]
fn a_link_in_place_of_a_file_of_ours_is_replaced_and_not_followed() {
    for linked in ["index.html", "events/b.html"] {
        let (place, folder) = empty_place();
        build(&folder, FIRST).unwrap();
        let elsewhere = place.path().join("elsewhere");
        write(&elsewhere, "theirs");
        fs::remove_file(folder.join(linked)).unwrap();
        symlink(&elsewhere, folder.join(linked)).unwrap();
        build(&folder, SECOND).unwrap();
        assert_eq!(contents(&folder), built_from_nothing(SECOND));
        assert_eq!(fs::read_to_string(elsewhere).unwrap(), "theirs");
    }
}

#[test]
fn our_own_names_may_not_be_links() {
    for name in ["manifest.json", ".annals-staging"] {
        let (place, folder) = empty_place();
        build(&folder, FIRST).unwrap();
        let elsewhere = place.path().join("elsewhere");
        match name {
            "manifest.json" => fs::rename(folder.join(name), &elsewhere).unwrap(),
            _ => fs::create_dir(&elsewhere).unwrap(),
        }
        symlink(&elsewhere, folder.join(name)).unwrap();
        assert!(matches!(build(&folder, SECOND), Err(Failure::Link(path)) if path == folder.join(name)));
    }
}

#[test]
fn the_folder_of_the_site_itself_may_be_a_link() {
    let (place, folder) = empty_place();
    let elsewhere = place.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    symlink(&elsewhere, &folder).unwrap();
    build(&folder, FIRST).unwrap();
    assert_eq!(contents(&elsewhere), built_from_nothing(FIRST));
}
