//! Who is believed.

use super::{now, secret};
use crate::webhook::{WebhookError, read_event, sign};
use secrecy::SecretString;
use time::Duration;

const BODY: &[u8] = br#"{"id":"evt_1","type":"ping"}"#;

fn result_with(header: &str, secrets: &[SecretString]) -> Result<String, WebhookError> {
    read_event(BODY, header, secrets, now()).map(|event| event.id)
}

#[test]
fn the_signature_is_the_one_that_stripe_documents() {
    // HMAC-SHA256 of "1790000000.{}" under "whsec_platform", computed with openssl.
    let expected = "t=1790000000,v1=6b579cd93a506b7195060d096717f749ff8329ec022f70b7e182d06ab48a975b";
    assert_eq!(sign(b"{}", &secret(), now()), expected);
}

#[test]
fn a_good_signature_is_believed() {
    assert_eq!(result_with(&sign(BODY, &secret(), now()), &[secret()]).as_deref(), Ok("evt_1"));
}

#[test]
fn any_of_several_secrets_and_any_of_several_signatures_counts() {
    let connect = SecretString::from("whsec_connect");
    let header = sign(BODY, &connect, now());
    assert!(result_with(&header, &[secret(), connect.clone()]).is_ok());

    let old = sign(BODY, &SecretString::from("whsec_old"), now());
    let rolling = format!("{old},v0=00,{}", header.split_once(',').expect("two parts").1);
    assert!(result_with(&rolling, &[connect]).is_ok());
    assert!(result_with(&format!("v1=zz,{}", sign(BODY, &secret(), now())), &[secret()]).is_ok());
}

#[test]
fn anything_else_is_not() {
    let good = sign(BODY, &secret(), now());
    let signature = good.split_once("v1=").expect("a signature").1;
    for wrong in [
        "",
        "t=1790000000",
        &format!("v1={signature}"),
        &format!("t=,v1={signature}"),
        &format!("t=+1790000000,v1={signature}"),
        &format!("t=1790000001,v1={signature}"),
        &format!("t=1790000000,v0={signature}"),
        &format!("t=1790000000,v1={}", &signature[2..]),
        "t=1790000000,v1=",
        "garbage",
        "=,=,=",
    ] {
        assert_eq!(result_with(wrong, &[secret()]), Err(WebhookError::BadSignature), "{wrong}");
    }
    assert_eq!(result_with(&good, &[]), Err(WebhookError::BadSignature));
    assert_eq!(result_with(&good, &[SecretString::from("whsec_other")]), Err(WebhookError::BadSignature));
    let tampered = read_event(b"{\"id\":\"evt_2\"}", &good, &[secret()], now());
    assert_eq!(tampered, Err(WebhookError::BadSignature));
}

#[test]
fn an_unset_secret_is_no_secret() {
    let empty = SecretString::from("");
    let header = sign(BODY, &empty, now());
    assert_eq!(result_with(&header, &[empty, secret()]), Err(WebhookError::BadSignature));
}

#[test]
fn five_minutes_are_tolerated_in_both_directions() {
    for (seconds, believed) in [(0, true), (300, true), (-300, true), (301, false), (-301, false)] {
        let header = sign(BODY, &secret(), now() + Duration::seconds(seconds));
        let result = result_with(&header, &[secret()]);
        let expected = if believed { Ok("evt_1".to_owned()) } else { Err(WebhookError::TooOld) };
        assert_eq!(result, expected, "{seconds} s");
    }
}

#[test]
fn a_wrong_signature_is_wrong_before_it_is_old() {
    let other = SecretString::from("whsec_other");
    let header = sign(BODY, &other, now() - Duration::days(1));
    assert_eq!(result_with(&header, &[secret()]), Err(WebhookError::BadSignature));
}
