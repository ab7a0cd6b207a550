//! A merchant picks from the suppliers' catalogue what her store sells, by forms.

use commerce::catalogue::Origin;
use commerce::ids::{SupplierId, TenantId};
use commerce::money::{Currency, Money};
use persistence::import::{ProductRecord, SupplierRecord, VariantRecord, import};
use reqwest::Method;
use serde_json::json;
use std::collections::BTreeMap;
use testkit::reply::Reply;
use testkit::{Merchant, TestApp};

const PICK: &str = "id=\"pick\"";

struct Selling {
    app: TestApp,
    merchant: Merchant,
    tenant: TenantId,
    /// The store's part of the site.
    base: String,
}

impl Selling {
    async fn of(locale: &str) -> Self {
        let app = TestApp::start().await;
        let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
        let store = json!({"name": "Casa Mea", "slug": "casa-mea", "country": "RO", "currency": "RON", "locale": locale});
        let store = merchant.post("/api/v1/stores", &store).await.expect(201);
        let id = store["id"].as_str().unwrap().to_owned();
        Self { app, merchant, tenant: id.parse().unwrap(), base: format!("/stores/{id}") }
    }

    async fn page(&self, path: &str) -> Reply {
        let reply = self.merchant.page(&format!("{}{path}", self.base)).await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.text);
        reply
    }

    /// Sends the catalogue's form with these products.
    async fn add(&self, markup: &str, products: &[String]) -> Reply {
        let csrf = self.merchant.csrf();
        let mut fields = vec![("csrf", csrf.as_str()), ("q", ""), ("markup", markup)];
        fields.extend(products.iter().map(|product| ("product", product.as_str())));
        self.merchant.post_form(&format!("{}/products/add", self.base), &fields).await
    }

    /// Sends a form of a product that is carried.
    async fn send(&self, product: &str, act: &str, fields: &[(&str, &str)]) -> Reply {
        let csrf = self.merchant.csrf();
        let fields: Vec<_> = [("csrf", csrf.as_str())].into_iter().chain(fields.iter().copied()).collect();
        self.merchant.post_form(&format!("{}/products/{product}/{act}", self.base), &fields).await
    }

    /// Titles and lowest prices of what the storefront sells.
    async fn sold(&self) -> Vec<(String, i64)> {
        let view = self.app.stores.view(self.tenant).await.unwrap();
        let sold = view.products().iter().map(|listed| {
            let title = listed.shared.product.text.title.clone();
            (title, listed.price_from().map(Money::amount).unwrap())
        });
        let mut sold: Vec<_> = sold.collect();
        sold.sort();
        sold
    }

    async fn the_only_product(&self) -> String {
        let view = self.app.stores.view(self.tenant).await.unwrap();
        assert_eq!(view.products().len(), 1);
        view.products()[0].shared.product.id.to_string()
    }
}

/// A supplier with so many bowls, for 10, 20, 30 lei and so on. The first has two sizes.
async fn import_bowls(app: &TestApp, bowls: i64) {
    let handle = |number: i64| format!("bowl-{number:02}");
    let product = |number| ProductRecord {
        published: true,
        id: app.clock.new_id(),
        handle: handle(number),
        title: format!("Bowl <i>{number:02}</i>"),
        description: String::new(),
        translations: BTreeMap::new(),
        vendor: "Olar".to_owned(),
        product_type: "Bowls".to_owned(),
        tags: Vec::new(),
        images: Vec::new(),
        option_names: vec!["Size".to_owned()],
        origin: Origin::default(),
    };
    let variant = |number: i64, position: i32, size: &str| VariantRecord {
        keep_stock: false,
        id: app.clock.new_id(),
        product_handle: handle(number),
        position,
        sku: format!("B{number}{size}"),
        options: vec![size.to_owned()],
        cost: number * 1_000,
        recommended_price: Some(number * 1_500),
        weight_grams: None,
        barcode: None,
        image: None,
        on_hand: Some(7),
    };
    let supplier = SupplierRecord {
        id: app.clock.new_id::<SupplierId>(),
        handle: "olar".to_owned(),
        name: "Olar".to_owned(),
        currency: Currency::Ron,
        endpoint: None,
        secret: None,
    };
    let products: Vec<_> = (1..=bowls).map(product).collect();
    let mut variants: Vec<_> = (1..=bowls).map(|number| variant(number, 0, "S")).collect();
    variants.push(variant(1, 1, "L"));
    let mut tx = app.world.rows.system().await.unwrap();
    import(&mut tx, &supplier, &products, &variants).await.unwrap();
    tx.commit().await.unwrap();
}

/// The products that a page of the catalogue offers, those that are carried already included.
fn offered(page: &str) -> Vec<String> {
    let boxes = page.split("type=\"checkbox\" name=\"product\" value=\"").skip(1);
    boxes.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// The products that stand in the form as chosen.
fn chosen(reply: &Reply) -> Vec<String> {
    let fields = reply.form(PICK).fields;
    let mut chosen: Vec<_> =
        fields.into_iter().filter(|(name, _)| name == "product").map(|(_, value)| value).collect();
    chosen.sort();
    chosen
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_products_are_picked_and_sold_and_what_they_earn_is_seen_before() {
    let selling = Selling::of("en").await;
    import_bowls(&selling.app, 10).await;
    let empty = selling.page("/products").await;
    assert!(empty.text.contains(&format!("href=\"{}/products/add\"", selling.base)), "{}", empty.text);

    let catalogue = selling.page("/products/add?q=bowl&type=Bowls&supplier=olar").await;
    let bowls = offered(&catalogue.text);
    assert_eq!(bowls.len(), 10);
    let text = plain(&catalogue.text);
    // 10 lei and 40 % more, of which 70 bani are the commission.
    for figure in [">RON 10.00<", ">RON 14.00<", ">RON 3.30<", ">RON 15.00<", "14 in stock"] {
        assert!(text.contains(figure), "{figure}: {text}");
    }
    assert!(!text.contains("<i>"), "{text}");
    let dearer = plain(&selling.page("/products/add?q=bowl&markup=100").await.text);
    assert!(dearer.contains(">RON 20.00<") && dearer.contains(">RON 9.00<"), "{dearer}");

    let led = selling.add("40", &bowls).await.leads_to();
    assert_eq!(led, format!("{}/products?added=10", selling.base));
    let page = plain(&selling.merchant.page(&led).await.text);
    for words in ["10 products are now in your store", "RON 3.30", "2 variants", "value=\"40\""] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let expected: Vec<_> = (1..=10).map(|n| (format!("Bowl <i>{n:02}</i>"), n * 1_400)).collect();
    assert_eq!(selling.sold().await, expected);
    let view = selling.app.stores.view(selling.tenant).await.unwrap();
    assert_eq!(view.products().iter().map(|listed| listed.variants.len()).sum::<usize>(), 11);

    let again = selling.page("/products/add?q=bowl").await;
    assert_eq!(again.text.matches(" disabled").count(), 10, "{}", again.text);
    assert_eq!(plain(&selling.page("/products?q=bowl").await.text).matches("RON 3.30").count(), 1);
    assert!(selling.page("/products?q=lamp").await.text.contains("Nothing found"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_markup_is_changed_and_a_product_given_up() {
    let selling = Selling::of("en").await;
    let mug = offered(&selling.page("/products/add?q=mug").await.text);
    selling.add("40", &mug).await.leads_to();
    let mug = selling.the_only_product().await;

    let led = selling.send(&mug, "markup", &[("markup", "87,5"), ("q", ""), ("page", "1")]).await.leads_to();
    assert!(led.contains(&format!("changed={mug}")), "{led}");
    let page = selling.merchant.page(led.split('#').next().unwrap()).await;
    assert!(page.text.contains("value=\"87.5\"") && page.text.contains("Saved"), "{}", page.text);
    assert_eq!(selling.sold().await, [("A mug".to_owned(), 3_750)]);

    for wrong in ["1000.01", "-1", "much", "", "1.005"] {
        let refused = selling.send(&mug, "markup", &[("markup", wrong)]).await;
        assert_eq!(refused.status, 422, "{wrong}");
        let (value, error) = (format!("value=\"{wrong}\""), format!("id=\"e-{mug}\""));
        for part in [&*value, &*error, "aria-invalid", "Write a percentage"] {
            assert!(refused.text.contains(part), "{wrong}: {part}: {}", refused.text);
        }
    }
    assert_eq!(selling.sold().await, [("A mug".to_owned(), 3_750)]);

    selling.send(&mug, "markup", &[("markup", "0")]).await.leads_to();
    let page = plain(&selling.page("/products").await.text);
    assert!(page.contains("Needs attention") && page.contains("-RON 1.00"), "{page}");

    let led = selling.send(&mug, "stop", &[]).await.leads_to();
    assert!(selling.merchant.page(&led).await.text.contains("no longer sells “A mug”"));
    assert!(selling.sold().await.is_empty());
    selling.send(&mug, "stop", &[]).await.leads_to();
    assert_eq!(selling.send(&mug, "markup", &[("markup", "40")]).await.status, 404);
    assert_eq!(selling.send("x", "stop", &[]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_added_is_told_and_what_was_chosen_stays() {
    let selling = Selling::of("en").await;
    let refused = selling.add("40", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("Tick at least one product"), "{}", refused.text);

    let mut all = offered(&selling.page("/products/add").await.text);
    all.sort();
    assert_eq!(all.len(), 6);
    for wrong in ["1001", "much", ""] {
        let refused = selling.add(wrong, &all).await;
        assert_eq!(refused.status, 422, "{wrong}");
        let typed = ("markup".to_owned(), wrong.to_owned());
        assert!(refused.form(PICK).fields.contains(&typed), "{wrong}: {}", refused.text);
        assert!(refused.text.contains("id=\"markup-error\""), "{}", refused.text);
        assert_eq!(chosen(&refused), all);
    }
    let many: Vec<String> = (0..201).map(|n| format!("00000000-0000-7000-8000-{n:012}")).collect();
    let refused = selling.add("40", &many).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("200 products at a time"), "{}", refused.text);
    assert!(selling.sold().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_supplier_offers_any_more_is_left_out() {
    let selling = Selling::of("en").await;
    import_bowls(&selling.app, 3).await;
    let bowls = offered(&selling.page("/products/add?q=bowl").await.text);
    import_bowls(&selling.app, 2).await;
    let refused = selling.add("40", &bowls).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("no longer offers"), "{}", refused.text);
    assert!(selling.sold().await.is_empty());
    let rest = chosen(&refused);
    assert_eq!(rest.len(), 2);
    selling.add("40", &rest).await.leads_to();
    assert_eq!(selling.sold().await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_chosen_goes_along_from_page_to_page_without_scripts() {
    let selling = Selling::of("en").await;
    import_bowls(&selling.app, 30).await;
    let first = selling.page("/products/add?q=bowl").await;
    let on_first = offered(&first.text);
    assert_eq!(on_first.len(), 24);
    let last = on_first.last().unwrap();
    let picked = &on_first[0];
    let second = selling.page(&format!("/products/add?q=bowl&after={last}&product={picked}")).await;
    assert_eq!(offered(&second.text).len(), 6);
    assert_eq!(chosen(&second), std::slice::from_ref(picked));
    assert!(second.text.contains("<output id=\"chosen\">1</output>"), "{}", second.text);
    let back = selling.page(&format!("/products/add?product={picked}&product={picked}")).await;
    assert_eq!(chosen(&back), std::slice::from_ref(picked));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_store_keeps_its_last_product_and_says_why() {
    let selling = Selling::of("en").await;
    let mug = offered(&selling.page("/products/add?q=mug").await.text);
    selling.add("40", &mug).await.leads_to();
    let mug = selling.the_only_product().await;
    let courier = json!({"code": "courier", "titles": {"en": "Courier"}, "countries": null,
                         "price": {"amount": 1_999, "currency": "RON"}, "free_from": null});
    let legal = json!({"company": "Casa Mea SRL", "address": "Brașov", "email": "salut@casa-mea.example"});
    let change = json!({"legal": legal, "shipping": [courier], "published": true});
    selling.merchant.send(Method::PATCH, &format!("/api/v1{}", selling.base), &change).await.expect(200);
    let refused = selling.send(&mug, "stop", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("Add another one first"), "{}", refused.text);
    assert_eq!(selling.sold().await, [("A mug".to_owned(), 2_800)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_sees_or_changes_what_a_store_sells() {
    let selling = Selling::of("en").await;
    let mug = offered(&selling.page("/products/add?q=mug").await.text).remove(0);
    let eve = Merchant::signed_up(&selling.app, "eve@example.com").await;
    let nobody = selling.merchant.another();
    let (token, hers) = (eve.csrf(), selling.merchant.csrf());
    let sold = format!("{}/products", selling.base);
    let posts = [format!("{sold}/add"), format!("{sold}/{mug}/markup"), format!("{sold}/{mug}/stop")];
    for carries in [false, true] {
        for path in &posts {
            let fields = |csrf| [("csrf", csrf), ("markup", "90"), ("product", mug.as_str())];
            assert_eq!(eve.post_form(path, &fields(token.as_str())).await.status, 404, "{path}");
            assert_eq!(eve.post_form(path, &fields(hers.as_str())).await.status, 403, "{path}");
            assert_eq!(selling.merchant.post_form(path, &fields("forged")).await.status, 403, "{path}");
            assert!(
                nobody.post_form(path, &fields(hers.as_str())).await.leads_to().starts_with("/sign-in"),
                "{path}"
            );
            let key = &selling.app.world.stores[0].api_key;
            let by_key = nobody.bare(Method::POST, path).bearer_auth(key).form(fields("").as_slice());
            assert!(nobody.take(by_key).await.leads_to().starts_with("/sign-in"), "{path}");
        }
        for path in [&sold, &format!("{sold}/add")] {
            assert_eq!(eve.page(path).await.status, 404, "{path}");
            assert!(nobody.page(path).await.leads_to().starts_with("/sign-in?next="), "{path}");
        }
        let expected = if carries { vec![("A mug".to_owned(), 2_800)] } else { Vec::new() };
        assert_eq!(selling.sold().await, expected);
        if !carries {
            selling.add("40", std::slice::from_ref(&mug)).await.leads_to();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_are_read_in_five_languages() {
    for (locale, products, price) in [
        ("ro", "Alege produse", "28,00 RON"),
        ("en", "Pick products", "RON 28.00"),
        ("de", "Produkte auswählen", "28,00 RON"),
        ("es", "Elegir productos", "28,00 RON"),
        ("pt", "Escolher produtos", "28,00 RON"),
    ] {
        let selling = Selling::of(locale).await;
        assert!(selling.page("/products").await.text.contains(products), "{locale}");
        let catalogue = selling.page("/products/add?q=mug").await;
        assert!(plain(&catalogue.text).contains(price), "{locale}: {}", catalogue.text);
        selling.add("40", &offered(&catalogue.text)).await.leads_to();
        let page = selling.page("/products").await.text;
        assert!(plain(&page).contains(price) && page.contains(&format!("lang=\"{locale}\"")), "{page}");
    }
}
