# Setting a store up, and opening it. British spelling.

## The way through a store

store-nav = Store
store-nav-home = Home
store-nav-orders = Orders
store-nav-products = Products
store-nav-customers = Customers
store-nav-payments = Payments
store-nav-settings = Settings

## Forms

store-optional = (optional)
store-save = Save
store-save-go-on = Save and go on
store-saved = Saved. Shoppers see it from now on.
store-back-to-list = Back to the steps

## What a store still needs

store-checklist = Your store is not open yet
store-checklist-lead = Take the steps in any order. Nobody sees the store until you open it.
store-checklist-ready = Your store is ready to open
store-checklist-ready-lead = Have a look at it, then open it.
store-checklist-still = Still to be done
store-checklist-done = { $done } of { $all } done
store-publish = Open the store
store-publish-hint = Without payments, your store can be looked at but not bought from.
store-publish-refused = The store cannot open yet. First take these steps:
store-preview = Preview
store-opened = Your store is open:
store-step-done = Done
store-step-to-do = To do
store-step-products = Pick products
store-step-products-words = Suppliers keep them in stock and send them for you.
store-step-products-done = { $plural ->
    [one] { $count } product is in your store.
   *[other] { $count } products are in your store.
}
store-step-look = Choose a look
store-step-look-words = { $theme } is chosen. Change it whenever you like.
store-step-shipping = Set up shipping
store-step-shipping-words = Say where you send parcels and what it costs.
store-step-shipping-done = Shoppers see the price before they order.
store-step-legal = Add legal details
store-step-legal-words = The law wants shoppers to know who sells.
store-step-legal-done = Imprint, terms and privacy pages are made from them.
store-step-payments = Connect payments
store-step-payments-words = Until then your store can be looked at, but not bought from.
store-step-payments-done = Stripe pays your margin to you.

## Settings

store-settings = Settings
store-more-settings = More settings
store-fixed = These were chosen when the store was opened, and stay as they are.
store-close = Close the store
store-close-words = Nobody sees the store or buys from it any more. Orders, products and settings stay, and you can open it again.
store-close-begin = Close…
store-close-sure = { $store } disappears for shoppers at once. Orders that were placed are still carried out.
store-close-do = Close the store now

## The look

store-look = Look
store-look-words = Colours, type and shapes of your store.
store-look-choose = Choose how your store looks
store-look-show = Show
store-look-preview = Your store in this look
store-look-frame = Front page of your store, to look at
store-theme-botanica = Warm: cream, botanical green and terracotta, with a friendly serif.
store-theme-polar = Cool: white, night blue and brass, with clear lines.

## Shipping

store-shipping = Shipping
store-shipping-words = Where you send parcels and what it costs.
store-shipping-lead = Shoppers pay this once per order, VAT included, and choose when several ways lead to them.
store-shipping-suggestion = This is a suggestion. Change what you like, then save it.
store-shipping-standard = Standard delivery
store-shipping-new = Another way to send
store-shipping-title = Name
store-shipping-price = Price
store-shipping-free-from = Free from
store-shipping-goes-to = Goes to:
store-shipping-everywhere = Everywhere
store-shipping-countries = { $plural ->
    [one] { $count } country
   *[other] { $count } countries
}
store-shipping-remove = Remove this way when saving
store-shipping-none = Name at least one way to send.
store-shipping-keep-one = An open store needs a way to send what it sells. Keep one, or close the store first.

## Legal details

store-legal = Legal details
store-legal-words = Who sells, and how to reach you.
store-legal-lead = Shoppers have the right to know whom they buy from. Your store’s legal pages are made from this.
store-legal-company = Company or full name
store-legal-company-hint = With its legal form, as it is registered.
store-legal-address = Postal address
store-legal-address-hint = Street, postal code, town and country, in one line.
store-legal-email-hint = Shoppers write to you here.
store-legal-registration-hint = Register and number, if you are entered in one.
store-legal-pages = Pages made from this
store-legal-pages-words = In every language of the store. A sound start: have them checked for your business.

## Payments

store-payments = Payments
store-payments-not-started = Not connected
store-payments-incomplete = In progress
store-payments-ready = Connected
store-payments-testing = Test mode: no real money moves.
store-payments-start = Let shoppers pay you
store-payments-start-words = Stripe takes the payments and pays you out. You tell Stripe who you are and where your money goes; it takes a few minutes, and you come back here.
store-payments-look-only = Until this is done, your store can be looked at but not bought from.
store-payments-connect = Connect Stripe
store-payments-wait = Stripe is not finished yet
store-payments-wait-words = Stripe still needs details from you, or is checking them.
store-payments-go-on = Go on at Stripe
store-payments-look-again = Look again
store-payments-away = Stripe cannot be reached just now. Try again in a moment.
store-payments-refused = Stripe does not take this account just now. Try again later; if it stays so, write to us.
store-payments-done = Shoppers can pay
store-payments-done-words = The margin of each sale goes to your account at Stripe by itself, and from there to your bank.

## What is wrong, and what to do

store-error-name = Write 1 to 80 characters in one line.
store-error-theme = Choose one of these looks.
store-error-line = Write at most 200 characters in one line.
store-error-methods = There are more than 20 ways to send. Remove some.
store-error-country = Choose a country, or all of them.
store-error-amount = Write an amount in { $currency }, such as { $example }.
store-slug-free = { $address } is free.
store-suspended = CartFlux has closed this shop
store-suspended-next = Shoppers see that it is closed, and nothing can be ordered. Paid orders go on. Write to CartFlux to have it opened again.

store-keys = API keys
store-keys-words = For programs that read orders and change the store.
store-keys-lead = A program with a key may do everything with this store that its API offers. Give each program a key of its own.
store-keys-made = Your new key
store-keys-once = Copy it now: it is not shown again.
store-keys-list = Keys in use
store-keys-none = There are no keys yet.
store-keys-since = Made { $when }
store-keys-revoke = Revoke
store-keys-revoke-ask = Programs with this key can do nothing any more, at once.
store-keys-revoke-do = Revoke “{ $label }”
store-keys-label = What is it for?
store-keys-label-hint = The program’s name, for example. Only you see it.
store-keys-make = Make a key
store-keys-error-label = Write 1 to { $most } characters in one line.
store-keys-too-many = A store has at most { $most } keys. Revoke one that is not used any more.
