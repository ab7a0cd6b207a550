//! Opening a store, and whose one is.

use super::{AccountError, Accounts};
use commerce::address::{CountryCode, FieldError, FieldProblem};
use commerce::ids::{AccountId, TenantId};
use commerce::locale::Locale;
use commerce::money::{BasisPoints, Currency};
use commerce::plan::Ask;
use commerce::store::{Brand, StoreProfile, is_slug};
use commerce::tax::VatScheme;
use persistence::accounts::plans::{OwnersPlan, read_founding, remember};
use persistence::accounts::stores::{count_for_one_more, of, own, owns};
use persistence::provisioning::{HOST_TAKEN, NewStore, open_store};

/// What the platform would keep of each sale if the store had no owner: an owned one has its plan's commission.
const COMMISSION: BasisPoints = BasisPoints(500);
/// How a store looks until its merchant chooses.
const FIRST_THEME: &str = "polar";
const LONGEST_NAME: usize = 80;

/// A store as a merchant wishes it, before it is believed.
#[derive(Clone, Debug, Default)]
pub struct StoreWish {
    pub name: String,
    pub slug: String,
    pub country: String,
    pub currency: String,
    pub locale: String,
}

impl StoreWish {
    /// The store's settings; every wrong field is named.
    fn read(&self, id: TenantId) -> Result<StoreProfile, Vec<FieldError>> {
        let name = self.name.trim();
        let name_problem = match name.chars().count() {
            0 => Some(FieldProblem::Required),
            length if length > LONGEST_NAME => Some(FieldProblem::TooLong),
            _ if name.chars().any(char::is_control) => Some(FieldProblem::Invalid),
            _ => None,
        };
        let chosen =
            |text: &str| if text.is_empty() { FieldProblem::Required } else { FieldProblem::Unknown };
        let slug_problem = match self.slug.as_str() {
            "" => Some(FieldProblem::Required),
            slug if is_slug(slug) => None,
            _ => Some(FieldProblem::Invalid),
        };
        let country = CountryCode::parse(&self.country);
        let currency = Currency::ALL.into_iter().find(|known| known.code() == self.currency);
        let locale: Option<Locale> = self.locale.parse().ok();
        let problems = [
            ("name", name_problem),
            ("slug", slug_problem),
            ("country", country.is_none().then(|| chosen(&self.country))),
            ("currency", currency.is_none().then(|| chosen(&self.currency))),
            ("locale", locale.is_none().then(|| chosen(&self.locale))),
        ];
        let errors: Vec<FieldError> = problems
            .into_iter()
            .filter_map(|(field, code)| code.map(|code| FieldError { field, code }))
            .collect();
        match (country, currency, locale) {
            (Some(country), Some(currency), Some(locale)) if errors.is_empty() => Ok(StoreProfile {
                id,
                slug: self.slug.clone(),
                name: name.to_owned(),
                country,
                currency,
                locale,
                brand: Brand { theme: FIRST_THEME.to_owned(), ..Brand::default() },
                vat_scheme: VatScheme::Home,
                commission: COMMISSION,
                payment_account: None,
                published: false,
            }),
            _ => Err(errors),
        }
    }
}

impl Accounts {
    /// Opens a store for the account: empty, and shown to nobody yet.
    ///
    /// # Errors
    /// Wrong fields; [`AccountError::SlugTaken`], of which the database is the judge;
    /// [`AccountError::TooManyStores`], which names the plan that would allow one more.
    pub async fn open_store(&self, account: AccountId, wish: &StoreWish) -> Result<TenantId, AccountError> {
        let id = self.0.clock.new_id();
        let profile = wish.read(id).map_err(AccountError::Invalid)?;
        let store = NewStore {
            profile,
            link_secret: self.0.clock.secret(),
            collections: Vec::new(),
            shipping_methods: Vec::new(),
            products: Vec::new(),
            first_key: None,
        };
        self.found(account, &store).await.map(|()| id)
    }

    async fn found(&self, account: AccountId, store: &NewStore) -> Result<(), AccountError> {
        let mut tx = self.0.database.founding(account, store.profile.id).await?;
        let written = async {
            let already = count_for_one_more(&mut tx, account).await?;
            let known = read_founding(&mut tx, account).await?;
            let plan = self.0.plans.plan_at(known.subscription.as_ref(), self.0.clock.now());
            let allowed = self.0.plans.allows(&plan.limits, Ask::Store { already });
            allowed.map_err(AccountError::TooManyStores)?;
            open_store(&mut tx, store).await.map_err(|error| match error {
                error if error.violates(HOST_TAKEN) => AccountError::SlugTaken,
                error => error.into(),
            })?;
            own(&mut tx, account).await?;
            let place = u32::try_from(already).unwrap_or(u32::MAX);
            let plan = OwnersPlan { place, subscription: known.subscription };
            remember(&mut tx, &plan, known.checked_at).await?;
            Ok::<(), AccountError>(())
        };
        match written.await {
            Ok(()) => Ok(tx.commit().await?),
            Err(error) => {
                tx.roll_back().await;
                Err(error)
            }
        }
    }

    /// The account's stores, the oldest first.
    ///
    /// # Errors
    /// The database.
    pub async fn stores(&self, account: AccountId) -> Result<Vec<TenantId>, AccountError> {
        let mut tx = self.inside(account).await?;
        let stores = of(&mut tx).await;
        tx.roll_back().await;
        Ok(stores?)
    }

    /// Whether the store is the account's.
    ///
    /// # Errors
    /// The database.
    pub async fn owns(&self, account: AccountId, tenant: TenantId) -> Result<bool, AccountError> {
        let mut tx = self.inside(account).await?;
        let owned = owns(&mut tx, tenant).await;
        tx.roll_back().await;
        Ok(owned?)
    }
}
