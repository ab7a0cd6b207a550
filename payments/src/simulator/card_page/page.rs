//! The HTML of the pages that browsers are sent to. It needs no script.

use crate::simulator::model::Intent;
use commerce::money::Currency;

pub(super) const GOOD_CARD: &str = "4242 4242 4242 4242";

/// The form, with the number that was typed and what is wrong with it.
pub(super) fn form(intent: &Intent, return_url: &str, number: &str, problem: Option<&str>) -> String {
    let amount = amount(intent.amount, &intent.currency);
    let description = intent.echoed.get("description").map(|text| escaped(text)).unwrap_or_default();
    let (problem, invalid) = match problem {
        Some(text) => (
            format!(r#"<p class="problem" id="problem" role="alert">{}</p>"#, escaped(text)),
            r#" aria-invalid="true" aria-describedby="problem""#,
        ),
        None => (String::new(), ""),
    };
    let body = format!(
        r#"<p class="badge">Simulation: no money moves</p>
<h1>Pay <strong>{amount}</strong></h1>
<p class="quiet">{description}</p>
{problem}
<form method="post" action="/card/{id}">
<input type="hidden" name="client_secret" value="{secret}">
<input type="hidden" name="return_url" value="{return_url}">
<label for="number">Card number</label>
<input id="number" name="number" value="{number}" inputmode="numeric" autocomplete="off" required{invalid}>
<div class="pair">
<div><label for="expiry">Expires</label>
<input id="expiry" name="expiry" value="12 / 34" inputmode="numeric" autocomplete="off"></div>
<div><label for="code">Security code</label>
<input id="code" name="code" value="123" inputmode="numeric" autocomplete="off"></div>
</div>
<button name="action" value="pay">Pay {amount}</button>
<button class="second" name="action" value="decline">Decline instead</button>
</form>
<p class="quiet">4242 4242 4242 4242 is accepted, 4000 0000 0000 0002 is declined.</p>"#,
        id = escaped(&intent.id),
        secret = escaped(intent.client_secret.expose()),
        return_url = escaped(return_url),
        number = escaped(number),
    );
    document(&format!("Pay {amount}"), &body)
}

/// What stands for the provider's questions to a merchant.
pub(in crate::simulator) fn questions(account: &str, return_url: Option<&str>) -> String {
    let back = return_url.map(escaped).map_or_else(String::new, |return_url| {
        format!(r#"<input type="hidden" name="return_url" value="{return_url}">"#)
    });
    let body = format!(
        r#"<p class="badge">Simulation: nobody checks anything</p>
<h1>About your business</h1>
<p class="quiet">In its place Stripe asks who you are, what you sell, and where your money shall go.</p>
<form method="post" action="/onboarding/{account}">
{back}
<button name="action" value="answer">Answer everything</button>
<button class="second" name="action" value="later">Finish later</button>
</form>"#,
        account = escaped(account),
    );
    document("About your business", &body)
}

pub(super) fn notice(text: &str) -> String {
    let text = escaped(text);
    document("Simulated payment", &format!(r#"<p class="badge">Simulation</p><h1>{text}</h1>"#))
}

pub(in crate::simulator) fn document(title: &str, body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · simulation</title>
<style>{STYLE}</style></head>
<body><main>{body}</main></body></html>
"#
    )
}

const STYLE: &str = r"
:root{color-scheme:light dark;--ground:#f2f4f7;--card:#fff;--ink:#17202a;--quiet:#52606d;--line:#8a97a6;
--strong:#0b57d0;--on-strong:#fff;--badge:#fff3cd;--on-badge:#5c4300;--wrong:#b3261e}
@media (prefers-color-scheme:dark){:root{--ground:#0f1419;--card:#1a2129;--ink:#eef2f6;--quiet:#a9b4c0;
--line:#6b7885;--strong:#8ab4f8;--on-strong:#0b1a2f;--badge:#4a3a08;--on-badge:#ffe69c;--wrong:#ffb4ab}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;background:var(--ground);
color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{width:100%;max-width:26rem;padding:1.75rem;border-radius:1rem;background:var(--card);
box-shadow:0 1px 3px #0002,0 12px 32px #0001;overflow-wrap:anywhere}
h1{margin:.75rem 0 0;font-size:1.35rem;font-weight:500}
h1 strong{font-weight:700;font-variant-numeric:tabular-nums}
.badge{display:inline-block;margin:0;padding:.2rem .7rem;border-radius:1rem;background:var(--badge);
color:var(--on-badge);font-size:.85rem}
.quiet{margin:.5rem 0 0;color:var(--quiet);font-size:.9rem}
.problem{margin:.75rem 0 0;color:var(--wrong)}
label{display:block;margin:1rem 0 .25rem;font-size:.9rem;font-weight:600}
input{width:100%;min-height:44px;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;
background:transparent;color:inherit;font:inherit;font-variant-numeric:tabular-nums}
input[aria-invalid]{border-color:var(--wrong)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
button{width:100%;min-height:48px;margin-top:1.25rem;border:1px solid transparent;border-radius:.5rem;
background:var(--strong);color:var(--on-strong);font:inherit;font-weight:600;cursor:pointer}
button.second{margin-top:.75rem;border-color:var(--line);background:transparent;color:inherit}
:focus-visible{outline:3px solid var(--strong);outline-offset:2px}
";

/// `1234 eur` in minor units is `12.34 EUR`.
fn amount(minor: i64, currency: &str) -> String {
    let exponent = currency.parse::<Currency>().map_or(2, Currency::exponent);
    let unit = 10_i64.pow(exponent);
    let code = currency.to_ascii_uppercase();
    format!("{}.{:0width$} {code}", minor / unit, minor % unit, width = exponent as usize)
}

pub(in crate::simulator) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_shown_with_their_decimals() {
        assert_eq!(amount(1234, "eur"), "12.34 EUR");
        assert_eq!(amount(5, "ron"), "0.05 RON");
    }

    #[test]
    fn nothing_typed_becomes_markup() {
        assert_eq!(escaped("<b a=\"'&"), "&lt;b a=&quot;&#39;&amp;");
    }
}
