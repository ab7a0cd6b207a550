# What merchants read about their store. British spelling.

## Signing out

merchant-sign-out = Sign out

## The store now

merchant-live-title = Today
merchant-view-store = View store
merchant-refresh = Refresh
merchant-connection-lost = Live updates are interrupted. Connecting again…
merchant-figures = Today in figures
merchant-revenue = Revenue today
merchant-orders-today = Orders today
merchant-visitors = Visitors now
merchant-carts = Open carts
merchant-orders = Orders
merchant-order = Order
merchant-placed = Placed
merchant-customer = Customer
merchant-status = Status
merchant-items = Items
merchant-total = Total
merchant-no-orders = No orders here yet
merchant-no-orders-next = Share your store: an order appears here the moment it is placed.
merchant-not-shown-next = Nobody sees this store yet. It needs products, a way to send them and your legal details before it can be published.
merchant-older = Older orders
merchant-latest = Latest orders
merchant-activity = Activity
merchant-no-activity = What happens in your store appears here.
merchant-open-order = Open order

## Where an order is

merchant-status-pending-payment = Awaiting payment
merchant-status-payment-failed = Payment refused
merchant-status-paid = Paid
merchant-status-fulfilling = In progress
merchant-status-fulfilled = Shipped
merchant-status-cancelled = Cancelled
merchant-status-refunded = Refunded
merchant-status-partially-refunded = Partly refunded

## Where a supplier's part is

merchant-part-queued = To be sent
merchant-part-sent = Sending
merchant-part-accepted = Accepted
merchant-part-rejected = Rejected
merchant-part-shipped = Shipped
merchant-part-dead = Not delivered
merchant-part-own = Your own stock
merchant-part-to-ship = To be sent by you
merchant-ship-lead = Send the parcel to the address on this page, then say so here: your customer sees it at once. The fields may stay empty.
merchant-ship-carrier = Carrier
merchant-ship-number = Tracking number
merchant-ship-url = Page to follow the parcel
merchant-ship = Mark as sent

## What happened

merchant-event-created = Order { $number } placed
merchant-event-paid = Order { $number } paid
merchant-event-payment-failed = Payment of order { $number } refused
merchant-event-cancelled = Order { $number } cancelled: not paid in time
merchant-event-refunded = Order { $number }: { $amount } given back
merchant-event-forwarded = Order { $number }: a supplier accepted it
merchant-event-shipped = Order { $number }: a parcel is on its way
merchant-event-stock = Stock updated
merchant-problem-supplier = Order { $number }: a supplier does not deliver
merchant-problem-supplier-next = Agree with the supplier, or give the customer their money back.
merchant-problem-dispute = Order { $number }: the customer disputes { $amount }
merchant-problem-dispute-next = Answer in Stripe before its deadline, or the money goes back.

## One order

merchant-order-title = Order { $number }
merchant-lines = What was ordered
merchant-refunded = { $amount } was given back to the customer.
merchant-parts = Suppliers
merchant-no-parts = Suppliers are told as soon as the order is paid.
merchant-follow-parcel = Follow parcel
merchant-history = History
merchant-split = Where the payment goes
merchant-split-total = Paid by the customer
merchant-split-cost = Suppliers
merchant-split-commission = Commission
merchant-split-margin = Your margin
merchant-payment = Payment
merchant-ship-to = Delivery address

## All orders

merchant-all-orders = All orders
merchant-find-order = Number, name or email address
merchant-find-from = From
merchant-find-to = Up to and including
merchant-any-status = All
merchant-needs-attention = Needs attention
merchant-no-match = No order matches
merchant-no-match-next = Look for something else, or show all orders.
merchant-find-error-status = Choose one of these states.
merchant-find-error-words = Look for fewer words, in one line.
merchant-find-error-day = Choose a day, or write it as 2026-11-21.
merchant-find-error-period = The last day is before the first. Change one of them.

## Customers

merchant-customers = Customers
merchant-find-customer = Name or email address
merchant-spent = Spent
merchant-spent-hint = Paid orders, less what was given back.
merchant-last-order = Last order
merchant-no-customers = No customers yet
merchant-no-customers-next = Whoever places an order appears here.
merchant-no-customer = No customer matches
merchant-no-customer-next = Look for something else, or show all customers.
merchant-first-customers = First page
merchant-more-customers = More customers

## Other stores

merchant-switch = Switch store
merchant-other-stores = Your other stores
merchant-no-other-stores = You have no other store yet.
merchant-open-another = Open another store

## When something goes wrong

merchant-error-401 = You are no longer signed in
merchant-error-401-next = Nothing was saved. Sign in in a new tab, then come back here, go back to the form and send it again: your browser keeps what you typed.
merchant-error-late = This form is from before you signed in
merchant-error-late-next = Nothing was saved yet, and nothing you typed is lost. Send it once more if it is yours.
merchant-send-again = Send again
merchant-error-403 = You cannot do this here
merchant-error-403-next = Nothing was changed. Load the page that you came from again, then try once more.
merchant-error-404 = There is nothing here
merchant-error-404-next = The address may have a typing mistake, or belong to another account.
merchant-error-422 = We could not use what was sent
merchant-error-422-next = Go back, check what you typed and send it again.
merchant-error-429 = That was a lot at once
merchant-error-429-next = Wait a minute, then try again.
merchant-error-500 = Something broke on our side
merchant-error-500-next = It is not your fault. Look whether what you did was saved, then try again in a moment.
merchant-error-503 = We are very busy right now
merchant-error-503-next = Look whether what you did was saved, then try again in a few seconds.
