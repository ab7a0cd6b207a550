//! Every route that names something of a merchant's, by every method, by everybody whose it is not: all are
//! refused alike, and nothing has changed. The routes are read from the source, so a new one is tried as well.

use crate::asking::{NOBODYS, current_session};
use crate::ownership::order_in;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, ORIGIN};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use testkit::merchant::Reply;
use testkit::{Merchant, TestApp};

/// Parameters that name something of Ana's, or of nobody.
struct Names {
    store: String,
    order: String,
    number: String,
    product: String,
    key: String,
    session: String,
    slug: &'static str,
}

impl Names {
    /// The path with these names in it; `None` when it names nothing of a merchant's.
    fn fill(&self, path: &str) -> Option<String> {
        let named = [
            ("{id}", self.store.as_str()),
            ("{session}", &self.session),
            ("{previewed}", self.slug),
            ("{order}", &self.order),
            ("{number}", &self.number),
            ("{product}", &self.product),
            ("{key}", &self.key),
            ("{handle}", "mug"),
            ("{slug}", "terms"),
        ];
        if !named[..3].iter().any(|(name, _)| path.contains(name)) {
            return None;
        }
        let filled = named.into_iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
        assert!(!filled.contains('{'), "the test does not know what {path} names");
        Some(filled)
    }
}

/// `.route("/path", web::method()` in the merchants' part of the source.
fn routes() -> BTreeSet<(String, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeSet::new();
    for part in ["merchant", "live", "storefront/preview.rs"] {
        let base = if part.ends_with(".rs") { "/preview/{previewed}" } else { "" };
        read_routes(&source.join(part), base, &mut found);
    }
    found
}

fn read_routes(place: &Path, base: &str, found: &mut BTreeSet<(String, String)>) {
    if place.is_dir() {
        for entry in std::fs::read_dir(place).unwrap() {
            read_routes(&entry.unwrap().path(), base, found);
        }
        return;
    }
    let text = std::fs::read_to_string(place).unwrap();
    for part in text.split(".route(").skip(1) {
        let path = part.split('"').nth(1).unwrap();
        let method = part.split("web::").nth(1).and_then(|rest| rest.split('(').next()).unwrap();
        let base = if path.starts_with(base) { "" } else { base };
        found.insert((method.to_uppercase(), format!("{base}{path}")));
    }
}

/// Everything that is Ana's, and how often each row was written.
async fn all_of(app: &TestApp, store: &str) -> Value {
    let query = "SELECT c.relname AS name, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id') AS is_a_stores
        FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1";
    let mut all = json!({});
    for table in app.world.database.rows(query).await {
        let name = table["name"].as_str().unwrap();
        let of_ana = if table["is_a_stores"] == true {
            format!("tenant_id = '{store}'")
        } else if name == "account_sessions" {
            "account_id = (SELECT id FROM accounts WHERE email = 'ana@exemplu.ro')".to_owned()
        } else {
            continue;
        };
        let query =
            format!("SELECT t.*, t.xmin::text AS written FROM {name} t WHERE {of_ana} ORDER BY t::text");
        all[name] = app.world.database.rows(&query).await.into();
    }
    all
}

/// As a program and as a page would send it.
fn sent(request: RequestBuilder, method: &Method, path: &str, who: &Merchant, csrf: &str) -> RequestBuilder {
    let request = request.header(ORIGIN, who.origin());
    let is_page = !path.starts_with("/api/");
    let request = if is_page { request.header(ACCEPT, "text/html") } else { request };
    match *method {
        Method::GET => request,
        _ if is_page => {
            request.form(&[("csrf", csrf), ("markup", "40"), ("theme", "polar"), ("name", "Taken")])
        }
        _ => request.json(&json!({"name": "Taken", "published": true})),
    }
}

fn is_refused(reply: &Reply) -> bool {
    match reply.status.as_u16() {
        401 | 403 | 404 => true,
        303 => reply.headers["location"].to_str().unwrap().starts_with("/sign-in"),
        _ => false,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_does_anything_with_what_is_somebody_elses() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let store = ana.open_store("anas").await["id"].as_str().unwrap().to_owned();
    bob.open_store("bobs").await;
    let mug = json!({"supplier_variant_ids": [app.world.variant("mug").await], "markup_percent": 40});
    ana.post(&format!("/api/v1/stores/{store}/products"), &mug).await.expect(201);
    // One of her own, for nobody describes what is a supplier's.
    let scarf = "Handle,Title,Variant Price\nscarf,Scarf,50\n";
    let import = async || {
        let request = ana.request(Method::POST, &format!("/api/v1/stores/{store}/products/import"));
        ana.take(request.header(CONTENT_TYPE, "text/csv").body(scarf)).await.expect(200);
    };
    import().await;
    let carried = ana.get(&format!("/api/v1/stores/{store}/products")).await.expect(200);
    let label = json!({"label": "Warehouse"});
    let made = ana.post(&format!("/api/v1/stores/{store}/api-keys"), &label).await.expect(201);
    let (order, number) = order_in(&app, &store).await;
    let anas = Names {
        product: carried["items"][1]["id"].as_str().unwrap().to_owned(),
        key: made["id"].as_str().unwrap().to_owned(),
        session: current_session(&ana).await,
        slug: "anas",
        store: store.clone(),
        order,
        number,
    };
    let nobodys = Names {
        store: NOBODYS.to_owned(),
        order: NOBODYS.to_owned(),
        number: "1".to_owned(),
        product: NOBODYS.to_owned(),
        key: NOBODYS.to_owned(),
        session: NOBODYS.to_owned(),
        slug: "nobodys",
    };
    let stranger = ana.another();
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    let before = all_of(&app, &store).await;
    assert!(before["stores"][0].is_object() && before["orders"][0].is_object(), "{before}");

    let (mut tried, mut wrong) = (0, Vec::new());
    for (method, path) in routes() {
        let (Some(theirs), Some(nothing)) = (anas.fill(&path), nobodys.fill(&path)) else { continue };
        let method: Method = method.parse().unwrap();
        let own_csrf = bob.csrf();
        let asked = |who: &Merchant, path: &str| match path.starts_with("/api/") {
            true => who.request(method.clone(), path),
            false => who.bare(method.clone(), path),
        };
        let key = format!("Bearer {}", app.world.stores[1].api_key);
        let others = [
            ("a stranger", stranger.bare(method.clone(), &theirs)),
            ("a shopper", stranger.bare(method.clone(), &theirs).header("Cart-Token", shopper.cart().1)),
            ("another merchant", asked(&bob, &theirs)),
            ("another store's program", stranger.bare(method.clone(), &theirs).header(AUTHORIZATION, key)),
        ];
        for (who, request) in others {
            let reply = bob.clone().take(sent(request, &method, &theirs, &bob, &own_csrf)).await;
            if !is_refused(&reply) {
                wrong.push(format!("{who}: {method} {path}: {} {:.200}", reply.status, reply.text));
            }
            tried += 1;
        }
        // Nobody learns from the answer whether there is such a thing.
        let of_anas = bob.clone().take(sent(asked(&bob, &theirs), &method, &theirs, &bob, &own_csrf)).await;
        let of_nobodys =
            bob.clone().take(sent(asked(&bob, &nothing), &method, &nothing, &bob, &own_csrf)).await;
        let request_id = |reply: &Reply| reply.headers["x-request-id"].to_str().unwrap().to_owned();
        let told = |reply: &Reply| (reply.status, reply.text.replace(&request_id(reply), ""));
        if told(&of_anas) != told(&of_nobodys) {
            wrong.push(format!("{method} {path} tells Bob: {} {}", of_anas.text, of_nobodys.text));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(tried > 100, "only {tried} were tried: the routes are written in another way now");
    assert_eq!(all_of(&app, &store).await, before);

    // Whose it is, is let in: what she sends may be wrong, she is not. Her sessions come last.
    let mut own = routes().into_iter().collect::<Vec<_>>();
    own.sort_by_key(|(_, path)| path.contains("{session}"));
    for (method, path) in own {
        // Her store has no collections.
        let Some(theirs) = anas.fill(&path).filter(|path| !path.contains("/collections/")) else { continue };
        // It may just have been dropped.
        import().await;
        let method: Method = method.parse().unwrap();
        let request = if theirs.starts_with("/api/") {
            ana.request(method.clone(), &theirs)
        } else {
            ana.bare(method.clone(), &theirs)
        };
        let reply = ana.clone().take(sent(request, &method, &theirs, &ana, &ana.csrf())).await;
        assert!(!is_refused(&reply), "Ana: {method} {path}: {} {}", reply.status, reply.text);
    }
}
