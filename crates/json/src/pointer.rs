//! Steps of a JSON Pointer (RFC 6901).

/// Appends one step to a pointer, with `~` and `/` escaped.
pub fn push_step(pointer: &mut String, step: &str) {
    pointer.push('/');
    for c in step.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}
