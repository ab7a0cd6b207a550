//! Made-up access tokens and cookies.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::Method;
use reqwest::header::{COOKIE, HeaderValue};
use serde_json::{Value, json};
use testkit::{Merchant, TestApp};

fn decoded(part: &str) -> Value {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

fn encoded(part: &Value) -> String {
    URL_SAFE_NO_PAD.encode(part.to_string())
}

fn with(base: &Value, name: &str, value: Value) -> Value {
    let mut changed = base.clone();
    changed[name] = value;
    changed
}

/// What each of these cookies opens: nothing, with a plain no.
async fn opens_nothing(ana: &Merchant, token: &str, what: &str) {
    let forger = ana.with_cookies([("__Host-session".to_owned(), token.to_owned())].into());
    for path in ["/api/v1/account", "/api/v1/sessions", "/api/v1/stores"] {
        let reply = forger.clone().get(path).await;
        assert_eq!(reply.status, 401, "{what} at {path}: {}", reply.text);
    }
    assert!(forger.clone().page("/account").await.leads_to().starts_with("/sign-in?next="), "{what}");
    let write = forger.bare(Method::POST, "/api/v1/confirmations").header("X-CSRF-Token", ana.csrf());
    let status = forger.clone().take(write).await.status.as_u16();
    assert!([401, 403].contains(&status), "{what}: {status}");
    let forger = ana.with_cookies([("__Host-refresh".to_owned(), token.to_owned())].into());
    let write = forger.bare(Method::POST, "/api/v1/session/refresh").header("X-CSRF-Token", ana.csrf());
    let reply = forger.clone().take(write).await;
    assert!([401, 403].contains(&reply.status.as_u16()), "{what}, to refresh: {}", reply.text);
    assert!(forger.clone().page("/account").await.leads_to().starts_with("/sign-in?next="), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_we_did_not_sign_opens_nothing() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let (own, bobs) = (ana.cookie("__Host-session"), bob.cookie("__Host-session"));
    let [head, claims, signature] = own.split('.').collect::<Vec<_>>()[..] else { panic!("{own} is no JWT") };
    let header = decoded(head);
    assert!(header["kid"].is_string() && header["alg"] != "none", "{header}");
    let (to_others, of_others) = bobs.rsplit_once('.').unwrap();
    for alg in ["none", "None", "NONE", "nOnE", "", "HS1", "RS256"] {
        let head = encoded(&with(&header, "alg", json!(alg)));
        opens_nothing(&ana, &format!("{head}.{claims}."), alg).await;
        opens_nothing(&ana, &format!("{head}.{claims}.{signature}"), alg).await;
    }
    for kid in
        [json!("another"), json!(""), json!(null), json!(1), json!("../../../dev/null"), json!("' OR 1=1")]
    {
        let head = encoded(&with(&header, "kid", kid.clone()));
        opens_nothing(&ana, &format!("{head}.{claims}.{signature}"), &kid.to_string()).await;
    }
    let later = encoded(&with(&decoded(claims), "exp", json!(99_999_999_999_i64)));
    let first = if signature.starts_with('A') { "B" } else { "A" };
    for (what, token) in [
        ("claims of one's own", format!("{head}.{later}.{signature}")),
        ("another's claims", format!("{to_others}.{signature}")),
        ("another's signature", format!("{head}.{claims}.{of_others}")),
        ("a wrong signature", format!("{head}.{claims}.{first}{}", &signature[1..])),
        ("half a signature", format!("{head}.{claims}.{}", &signature[..signature.len() / 2])),
        ("no signature", format!("{head}.{claims}.")),
        ("two parts", format!("{head}.{claims}")),
        ("one part", head.to_owned()),
        ("four parts", format!("{own}.{signature}")),
        ("a NULL of claims", format!("{head}.{}.{signature}", encoded(&Value::Null))),
        ("no JSON", format!("{}.{}.{signature}", URL_SAFE_NO_PAD.encode("{"), URL_SAFE_NO_PAD.encode("\0"))),
    ] {
        opens_nothing(&ana, &token, what).await;
    }
    assert!(ana.is_signed_in().await && bob.is_signed_in().await, "the real ones do");
}

#[tokio::test(flavor = "multi_thread")]
async fn garbage_in_cookies_is_nobody() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let long = "x".repeat(3_000);
    let key = &app.world.stores[0].api_key;
    for garbage in
        ["", ".", "..", "...", "x", "a.b.c", "%00", "%FF.%FE.%00", "\"\"", "{}", "null", "-1", &long, key]
    {
        opens_nothing(&ana, garbage, garbage).await;
    }
    let (session, refresh) = (ana.cookie("__Host-session"), ana.cookie("__Host-refresh"));
    let swapped = [("__Host-session".to_owned(), refresh), ("__Host-refresh".to_owned(), session.clone())];
    assert!(!ana.with_cookies(swapped.into()).is_signed_in().await, "one is not the other");
    for raw in [
        b"__Host-session=\xff\xfe\x80".to_vec(),
        b"__Host-session".to_vec(),
        b"=; =; ;;; __Host-session".to_vec(),
        format!("__host-session={session}").into_bytes(),
        format!("session={session}").into_bytes(),
        "__Host-session=x; ".repeat(100).into_bytes(),
    ] {
        let what = String::from_utf8_lossy(&raw).into_owned();
        let value = HeaderValue::from_bytes(&raw).unwrap();
        let request = ana.another().bare(Method::GET, "/api/v1/account").header(COOKIE, value);
        let reply = ana.another().take(request).await;
        assert!([400, 401].contains(&reply.status.as_u16()), "{what}: {}", reply.status);
    }
    for header in
        ["Bearer", "Bearer ", "Bearer x", "Basic YTpi", "bearer\u{9}x", &format!("Bearer {session}")]
    {
        for path in ["/api/v1/account", "/api/v1/stores"] {
            let request = ana.another().bare(Method::GET, path).header("authorization", header);
            assert_eq!(ana.another().take(request).await.status, 401, "{header} at {path}");
        }
    }
    assert!(ana.is_signed_in().await);
}
