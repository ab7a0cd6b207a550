# What merchants read about their plan. British spelling.

## The page

plan-title = Your plan
plan-lead = One plan for all your stores. What does not fit into a plan is hidden, never deleted.
plan-free = Free
plan-starter = Starter
plan-pro = Pro
plan-business = Business
plan-current = Current plan
plan-monthly = { $price } a month
plan-choose = Choose
plan-manage = Manage or cancel
plan-manage-hint = Invoices, your card and cancellation are with our payment provider.
plan-see = See plans

## What a plan allows

plan-stores = { $plural ->
    [one] { $count } store
   *[other] { $count } stores
}
plan-products = { $plural ->
    [one] { $count } product in each store
   *[other] { $count } products in each store
}
plan-commission = { $percent } of each sale for CartFlux

## How things stand

plan-waiting = Thank you. We are waiting for the payment provider to confirm it, which takes a moment.
plan-waiting-long = The payment provider has not confirmed it yet. Load this page again in a few minutes.
plan-bought = You are on the plan { $plan } now.
plan-past-due = A payment for { $plan } failed. Pay by { $date } under “Manage or cancel”, or the free plan begins then.
plan-lapsed = The payment for { $plan } never arrived, so the free plan applies. Nothing is lost: pay under “Manage or cancel”, and everything comes back.
plan-hidden-then = { $plural ->
    [one] { $count } product will be hidden then.
   *[other] { $count } products will be hidden then.
}
plan-closed-then = { $plural ->
    [one] { $count } store will be closed to shoppers then.
   *[other] { $count } stores will be closed to shoppers then.
}
plan-ends = { $plan } has been cancelled. You have it until { $date }, then the free plan begins.
plan-unreachable = The payment provider cannot be reached just now. Nothing was changed: try again in a moment.

## Beyond the plan

plan-over-stores = Your plan has room for { $most } stores. Choose the plan { $plan } to open another.
plan-hidden = { $plural ->
    [one] { $count } product is hidden from shoppers, because it does not fit into your plan.
   *[other] { $count } products are hidden from shoppers, because they do not fit into your plan.
}
plan-closed = Shoppers do not see this store: your plan has no room for it. A larger one opens it again.
plan-closed-badge = Closed by your plan
