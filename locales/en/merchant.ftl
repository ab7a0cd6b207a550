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
