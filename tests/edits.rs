//! Editing keeps every truth and takes nothing that undo cannot give back.
