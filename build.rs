//! Builds again when a file is added to the theme that is compiled in.

fn main() {
    println!("cargo::rerun-if-changed=static");
    println!("cargo::rerun-if-changed=templates");
}
