# The pages that the law wants in every store. A sound start, to be checked by the merchant's counsel.

legal-imprint = Imprint
legal-terms = Terms of sale
legal-withdrawal = Right of withdrawal
legal-privacy = Privacy

imprint-company = Company
imprint-address = Address
imprint-email = Email
imprint-registration = Register entry
imprint-vat = VAT number
imprint-disputes = If you are not satisfied
imprint-disputes-text = Write to us first at { $email }; most things can be settled directly. You may also turn to the consumer authority or a dispute resolution body in your country.

terms-contract = Contract
terms-contract-text =
    { $store } is run by { $company }, { $address }. You contract with this company.

    Your order is an offer; the contract is made when we confirm it by email. The email contains the contract’s terms.
terms-prices = Prices and payment
terms-prices-text = All prices include VAT. The cost of delivery is shown before you order. Payment is due at once and is handled by the payment service Stripe.
terms-delivery = Delivery
terms-delivery-text = We deliver to the address you give us. If nothing else is said at the product, goods are handed to the carrier within 5 working days and delivered within 30 days at most.
terms-withdrawal = Withdrawal
terms-withdrawal-text = You may withdraw from the contract within 14 days without giving a reason. The page “Right of withdrawal” says how.
terms-guarantee = Legal guarantee
terms-guarantee-text = The legal guarantee of conformity applies to all goods, for at least two years from delivery and longer where your country’s law says so. If something is faulty, write to { $email }.
terms-disputes = Law and disputes
terms-disputes-text = The law at our seat applies. It never takes from you the protection that the mandatory law of the country you live in gives you.

withdrawal-right = Your right
withdrawal-right-text = You have the right to withdraw from this contract within 14 days without giving any reason. The period ends 14 days after the day on which you, or someone named by you who is not the carrier, received the last of the goods.
withdrawal-how = How to withdraw
withdrawal-how-text =
    Tell us clearly that you withdraw: { $company }, { $address }, { $email }. An email with your order number is enough; you may use the model form below, but you do not have to.

    It is enough to send the message before the 14 days are over. We confirm its receipt by email at once.
withdrawal-effects = What happens then
withdrawal-effects-text =
    We pay back everything you paid, delivery included (except the extra cost of a delivery dearer than our cheapest standard one), at the latest 14 days after your message, by the means of payment you used and without a fee. We may wait until the goods are back or you have shown that you sent them.

    Send the goods back at the latest 14 days after your message. You bear the direct cost of returning them, and you are liable for a loss in value only if it comes from handling beyond what is needed to see what they are like.
withdrawal-exceptions = Exceptions
withdrawal-exceptions-text = There is no right of withdrawal for goods made to your specifications, for goods that spoil quickly, for sealed goods that are not fit for return once opened for reasons of health or hygiene, and for digital content once its delivery began with your consent.
withdrawal-form = Model form
withdrawal-form-text =
    To { $company }, { $address }, { $email }:

    I/We (*) hereby withdraw from my/our (*) contract for the purchase of the following goods (*) / the provision of the following service (*): … Ordered on (*) / received on (*): … Name of the consumer(s): … Address of the consumer(s): … Signature (only on paper) and date: …

    (*) Delete what does not apply.

privacy-controller = Who is responsible
privacy-controller-text = { $company }, { $address }, { $email }, decides why and how your personal data are processed in this shop.
privacy-data = What we process
privacy-data-text =
    When you order: your name, address, email address, what you bought and how the payment went. Card numbers go to the payment service only; we never receive them.

    When you look around: nothing that identifies you. We count visits without cookies and without keeping IP addresses. A cart needs one cookie, which is deleted after 30 days.
privacy-basis = Why we may
privacy-basis-text = We process orders to fulfil the contract with you (Article 6(1)(b) GDPR) and keep invoices because the law demands it (Article 6(1)(c)). Counting visits and protecting the shop from abuse serve our legitimate interest (Article 6(1)(f)).
privacy-recipients = Who receives data
privacy-recipients-text = The suppliers and carriers who send your parcel, the payment service Stripe, and the operator of the shop software, each only what the task needs.
privacy-retention = For how long
privacy-retention-text = Carts: 30 days. Orders and invoices: as long as tax law demands. Everything else is erased as soon as its purpose is gone.
privacy-rights = Your rights
privacy-rights-text = You may ask for access, correction, erasure, restriction and a copy of your data, and object to processing: write to { $email }. You may also complain to the data protection authority of your country.
