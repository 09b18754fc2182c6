//! What the stories share: small projects, the program run on them, and the folder that comes of it.
//!
//! A story tells what a curator or a reader meets, so that it sees the
//! program only from outside: files in, console and files out.

#![allow(dead_code, unused_imports, reason = "each story is a crate of its own and uses a part of this")]

pub(crate) mod html;
pub(crate) mod project;
pub(crate) mod record;
pub(crate) mod site;
pub(crate) mod source;
pub(crate) mod tree;

pub(crate) use html::Page;
pub(crate) use project::{Project, Run};
pub(crate) use site::Site;
pub(crate) use tree::{Tree, differences, read_tree};
