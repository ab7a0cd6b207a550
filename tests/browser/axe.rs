//! Whether everybody can use a page, as far as a program can tell: axe-core's rules for WCAG 2.1, A and AA.

use crate::chromium::Chromium;

/// Deque's axe-core, from npm; see `assets/vendor/LICENSES.md`.
const AXE: &str = include_str!("vendor/axe.min.js");

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    // Colours on their way from one scheme to the other are no colours of ours.
    const still = Promise.allSettled(document.getAnimations().map((one) => one.finished));
    const patience = new Promise((go) => setTimeout(go, 1000));
    Promise.race([still, patience]).then(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] }))
        .then(({ violations }) => done(violations.map(({ id, help, nodes }) =>
            `${id} (${help}): ${nodes.slice(0, 3).map((node) => node.html.slice(0, 140) + ' ' + node.any.slice(0, 1).map((check) => check.message)).join(' | ')}`)))
        .catch((error) => done([`axe: ${error}`]));";

/// What the present page gets wrong, a line each.
pub async fn violations(chromium: &Chromium) -> Vec<String> {
    chromium.client.execute(AXE, Vec::new()).await.unwrap();
    let found = chromium.client.execute_async(RUN, Vec::new()).await.unwrap();
    let found = found.as_array().cloned().unwrap_or_else(|| panic!("axe said {found}"));
    found.iter().map(|line| line.as_str().map_or_else(|| line.to_string(), str::to_owned)).collect::<Vec<_>>()
}
