# What shoppers read in a store. British spelling; the store speaks to "you".

## Every page

skip-to-content = Skip to content
nav-label = Collections
nav-all-products = All products
search-label = Search products
search-submit = Search
cart-count-label = in the cart
preview-title = Preview
preview-note = This is a preview. Only you see it, and nothing can be bought here.
preview-back = Back to your store
announcement-free-shipping = Free delivery from { $amount }
toast-view-cart = View cart
script-trouble = That did not work. Check your connection and try again.
learn-more = Learn more
footer-shop = Shop
footer-help = Good to know
footer-language = Language
footer-prices = All prices include VAT; delivery is shown before you order.

## Home

home-shop-now = Shop now
home-collections = Browse the collections
home-featured = Favourites
home-see-all = See all
promises-label = What you can rely on
promise-delivery = Delivery you can follow
promise-delivery-text = Delivery costs are shown before you order.
promise-withdrawal = 14 days to change your mind
promise-withdrawal-text = You can withdraw from the purchase within 14 days of delivery.
promise-payment = Secure payment
promise-payment-text = Payment is encrypted; we never see your card.

## Listings

listing-count = { $plural ->
    [one] { $count } product
   *[other] { $count } products
}
listing-empty = Nothing here yet
listing-empty-next = New products are on their way. Have a look at the rest of the shop.
sort-label = Sort by
sort-apply = Sort
sort-featured = Featured
sort-newest = Newest
sort-price-ascending = Price, low to high
sort-price-descending = Price, high to low
sort-title = Name, A to Z
pager-label = Pages
pager-first = Back to the first page
pager-next = More products
search-start = What are you looking for?
search-start-next = Type a product, a material or a colour.
search-nothing = No products found for “{ $query }”
search-nothing-next = Check the spelling or try a shorter, more general word.

## Prices and stock

price-from = from
price-now = Price
price-before = Previously
price-lowest = Lowest price of the last 30 days: { $price }
card-sold-out = Sold out
stock-in = In stock
stock-low = { $plural ->
    [one] Only { $count } left
   *[other] Only { $count } left
}
stock-out = Sold out

## Product

crumbs-label = You are here
crumbs-home = Home
product-pictures = Product pictures
product-tax = VAT included, plus delivery.
product-add = Add to cart
product-description = Description
product-details = Details
product-delivery = Delivery and withdrawal
product-delivery-text = You see the cost of delivery before you order. You may withdraw from the contract within 14 days of delivery without giving a reason.
product-safety = Manufacturer and product safety
product-manufacturer = Manufacturer
product-responsible = Responsible person in the EU
product-related = You may also like
guarantee-text = Legal guarantee: the seller is liable for faults for at least 2 years.
quantity = Quantity
quantity-less = One less
quantity-more = One more

## Cart

cart-title = Cart
cart-empty = Your cart is empty
cart-empty-next = What you add stays here for 30 days.
cart-browse = Browse products
cart-lines-label = Products in the cart
cart-unit-price = { $price } each
cart-quantity-of = Quantity of { $title }
cart-update = Update
cart-remove = Remove
cart-remove-of = Remove { $title }
cart-checkout = Go to checkout
cart-continue = Continue shopping
cart-cannot-check-out = Change or remove the marked products to continue.
cart-line-not-sold = No longer sold. Remove it to continue.
cart-line-sold-out = Sold out. Remove it to continue.
cart-line-only = { $plural ->
    [one] Only { $count } left. Reduce the quantity to continue.
   *[other] Only { $count } left. Reduce the quantity to continue.
}
summary-title = Order summary
totals-subtotal = Subtotal
totals-discount = Discount
totals-shipping = Delivery
totals-shipping-free = Free
totals-shipping-later = Shown at checkout
totals-total = Total
totals-tax = Includes { $amount } VAT ({ $rate }).
notice-added = { $title } is in your cart.
notice-cart-updated = Your cart is up to date.
notice-already-ordered = This cart has already been ordered. A new one has been started.
notice-line-gone = This product is no longer in your cart.
notice-not-sold = This product is no longer sold here.
notice-quantity = Choose a quantity between 1 and { $most }.
notice-sold-out = This product has just sold out.
notice-only-left = { $plural ->
    [one] Only { $count } left. Choose a smaller quantity.
   *[other] Only { $count } left. Choose a smaller quantity.
}
notice-too-many-lines = A cart holds at most { $most } different products. Order these first, or remove one.
notice-price-changed = The total changed from { $before } to { $now } while you were here. Check it and place the order again.

## Checkout

checkout-title = Checkout
checkout-back = Back to cart
checkout-contact = Contact
checkout-address = Delivery address
checkout-shipping = Delivery method
checkout-recalculate = Update delivery
checkout-place = Order with obligation to pay
checkout-busy = One moment…
checkout-agree = The seller’s conditions apply to your order:
checkout-errors = { $plural ->
    [one] One field needs your attention
   *[other] { $count } fields need your attention
}
field-email = Email address
field-email-hint = The shop reaches you here if there is a question about your order.
field-country = Country
field-name = First and last name
field-line1 = Street and house number
field-line2 = Flat, floor or company (optional)
field-postal-code = Postcode
field-city = Town or city
field-email-required = Enter your email address.
field-email-invalid = Enter an email address like name@example.com.
field-name-required = Enter your first and last name.
field-line1-required = Enter the street and house number.
field-city-required = Enter the town or city.
field-postal-code-required = Enter the postcode.
field-postal-code-invalid = This postcode does not fit the country. Check both.
field-country-required = Choose a country.
field-shipping-method = Choose a delivery method.
field-not-served = We do not deliver to this country yet. Choose another one.
field-too-long = This is too long. Shorten it.
field-invalid = Some characters cannot be used here. Remove them.

## Order

order-number = Order { $number }
order-pending = Almost done: your payment is missing
order-pending-next = Your order is reserved. Pay now, and we prepare it.
order-processing = We are checking your payment
order-processing-next = This takes a few seconds. The page updates by itself.
order-failed = Your payment did not go through
order-failed-next = Nothing was charged. Try again with the same or another card; the products are still reserved.
order-paid = Thank you for your order
order-paid-next = Your payment has arrived. Next, we prepare your parcel; this page shows each step.
order-fulfilling = Your order is being prepared
order-fulfilling-next = As soon as it is sent, the tracking link appears here.
order-fulfilled = Your order is on its way
order-fulfilled-next = Follow the parcel below.
order-cancelled = This order was cancelled
order-cancelled-next = Nothing was charged. If you still want the products, order them again.
order-refunded = This order was refunded
order-refunded-next = The money goes back the way you paid; this can take a few days.
order-part-refunded = Part of this order was refunded
order-part-refunded-next = The money goes back the way you paid; this can take a few days.
order-pay = Pay { $total }
order-pay-needs-script = Paying by card needs JavaScript: switch it on and reload the page.
order-held = { $plural ->
    [one] The products are reserved for you for { $count } more minute.
   *[other] The products are reserved for you for { $count } more minutes.
}
order-progress = Progress of the order
order-shipments = Parcels
order-track = Follow parcel
order-lines = What you ordered
order-where = Delivery and contact
order-refunded-amount = Refunded: { $amount }
step-placed = Ordered
step-paid = Paid
step-preparing = Being prepared
step-sent = Sent
step-done = done

## When something goes wrong

error-no-store = There is no shop at this address
error-no-store-next = Check the address for a typing mistake. The shop may have moved or closed.
error-404 = This page does not exist
error-404-next = The link may be old, or the product is no longer sold. The rest of the shop is still here.
error-403 = You cannot open this page
error-403-next = Open it from the shop again, in the same browser.
error-422 = We could not use what was sent
error-422-next = Go back, check what you typed and send it again.
error-429 = That was a lot at once
error-429-next = Wait a minute, then try again. Your cart is safe.
error-500 = Something broke on our side
error-500-next = It is not your fault, and your cart is safe. Try again in a moment.
error-503 = We are very busy right now
error-503-next = Try again in a few seconds. Your cart is safe.
error-closed = This shop is closed for now
error-closed-next = Nothing can be ordered at the moment. What you have paid for is still delivered.
error-retry = Try again
error-home = Back to the shop
error-request = If you write to us, name this number:
detail-type = Type
detail-origin = Made in
detail-weight = Weight
notice-below-minimum = Orders start at { $minimum }. Add something to your cart.
notice-cannot-sell = The shop cannot take this order at the moment. Your cart stays as it is; try again later.
notice-payment-unavailable = The payment could not be started. Your order is kept: press the button again in a moment.
notice-stock-changed = Stock has changed in the meantime. Check the marked products and their quantity in your cart.
search-title = Search
