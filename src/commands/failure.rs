//! How a failure is told to whoever typed the command: one sentence, causes included.

use std::error::Error;

/// The error and its causes, none of them twice: many texts already contain their cause.
pub(super) fn in_one_sentence(error: &dyn Error) -> String {
    let mut sentence = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let said = error.to_string();
        if !sentence.contains(&said) {
            sentence.push_str(": ");
            sentence.push_str(&said);
        }
        cause = error.source();
    }
    // A cause from outside may be several lines long.
    sentence.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[derive(Debug, thiserror::Error)]
    #[error("{said}")]
    struct Outer {
        said: &'static str,
        source: io::Error,
    }

    #[test]
    fn a_cause_is_told_once() {
        let cause = || io::Error::other("the disk is full");
        let silent = Outer { said: "writing the journal", source: cause() };
        assert_eq!(in_one_sentence(&silent), "writing the journal: the disk is full");
        let telling = Outer { said: "writing the journal: the disk is full", source: cause() };
        assert_eq!(in_one_sentence(&telling), "writing the journal: the disk is full");
    }
}
