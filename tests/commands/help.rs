//! `cartflux --help` is the whole manual.

use crate::support::{cartflux, run};
use cartflux::settings::VARIABLES;

#[test]
fn it_names_every_command_and_every_setting() {
    let said = run(&mut cartflux(["--help"]));
    assert_eq!(said.code, Some(0), "{}", said.err);
    for command in ["dev", "serve", "migrate", "import-catalogue", "import-rates", "staff"] {
        assert!(said.out.contains(&format!("\n  {command} ")), "{command}: {}", said.out);
    }
    for flag in ["--config", "--listen", "--domain", "--data-dir"] {
        assert!(said.out.contains(flag), "{flag}: {}", said.out);
    }
    for (variable, _) in VARIABLES {
        assert!(said.out.contains(&format!("\n  {variable}\n")), "{variable}: {}", said.out);
    }
}

#[test]
fn a_command_line_that_is_none_ends_with_2() {
    for arguments in [&["conquer"][..], &["import-catalogue", "file.csv"], &["--listen"]] {
        let said = run(&mut cartflux(arguments.iter().copied()));
        assert_eq!(said.code, Some(2), "{arguments:?}: {}", said.err);
        assert!(said.err.starts_with("error: "), "{}", said.err);
    }
}
