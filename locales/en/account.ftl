# Accounts: signing in, one's own data, opening stores, and the mails about it. British spelling.

## Signing in and up

account-sign-in = Sign in
account-sign-in-lead = See orders the moment they come in.
account-no-account = New here?
account-sign-up = Create your account
account-sign-up-lead = One account for all your stores.
account-create = Create account
account-have-account = Have an account already?
account-name = Your name
account-email = Email address
account-password = Password
account-password-hint = At least 10 characters. A few unrelated words are easy to remember and hard to guess.
account-notice-password-set = Your new password is saved. Sign in with it.

## A forgotten password

account-forgot = Forgot your password?
account-forgot-lead = Enter the address you sign in with. We will send you a link to choose a new password.
account-forgot-send = Send the link
account-forgot-sent = Check your mail
account-forgot-sent-lead = If { $email } has an account, a link to choose a new password is on its way. It works for one hour.
account-forgot-nothing = Nothing there after a few minutes? Look in your spam folder, or make sure that this is the address you signed up with.
account-other-address = Try another address
account-back = Back to sign in
account-reset = Choose a new password
account-reset-lead = You will be signed out everywhere, and sign in again with the new password.
account-reset-save = Save the new password
account-link-dead = This link no longer works
account-reset-dead = It works once, for one hour. Have a new one sent to you.
account-reset-again = Get a new link

## Confirming the address

account-confirm = Confirm your email address
account-confirm-lead = Then we know that what we write to you arrives.
account-confirm-do = Confirm address
account-confirm-done = Your address is confirmed
account-confirm-done-lead = What we write to you about your stores will reach you.
account-to-stores = Go to your stores
account-confirm-dead = It works once, for seven days. If your address is not confirmed yet, have the mail sent again from your account.
account-to-account = Go to your account

## The account

account-title = Your account
account-all-stores = All stores
account-saved = Done. We have sent a mail about it to { $email }.
account-profile = Profile
account-confirmed = Confirmed
account-not-confirmed = Not confirmed
account-unconfirmed = Please confirm { $email }: open the link in the mail that we sent there.
account-send-again = Send the mail again
account-change-password = Change password
account-change-password-hint = You will be signed out on every other device.
account-current-password = Current password
account-new-password = New password
account-sessions = Where you are signed in
account-session-this = This device
account-session-since = Signed in on { $when }
account-session-used = Last used on { $when }
account-session-end = Sign out
account-sessions-end-all = Sign out everywhere
account-sessions-end-all-hint = On every device, this one too. Do this if you have lost one.

## Stores

account-stores = Your stores
account-open-store = Open a store
account-no-stores = You have no store yet
account-no-stores-next = Give your first store a name and an address. Nobody sees it until you publish it.
account-open-first-store = Open your first store
account-store-published = Published
account-store-unpublished = Not published
account-new-store = Open a store
account-new-store-lead = Nobody sees it until you publish it.
account-store-name = Name of the store
account-store-slug = Web address
account-store-slug-hint = 3 to 40 small letters, digits and hyphens. Shoppers see it, so make it short.
account-store-country = Country
account-store-country-hint = Where your business is. VAT follows from it.
account-store-currency = Currency of the prices
account-store-language = Language of the store
account-choose = Choose…
account-store-open = Open store
language-ro = Romanian
language-en = English
language-de = German
language-es = Spanish
language-pt = Portuguese

## What is wrong, and what to do

account-error-required = Please fill this in.
account-error-too-long = This is too long. Shorten it.
account-error-invalid = This does not look right. Check it for a typing mistake.
account-error-email-taken = There is an account with this address already. Sign in, or choose a new password.
account-error-password-short = Use at least { $least } characters.
account-error-password-long = Use no more than 200 characters.
account-error-password-is-email = Your email address is easy to guess. Choose a different password.
account-error-wrong-credentials = This address and this password do not belong together. Check both.
account-error-too-many-attempts = That was tried too often. Wait a few minutes, then try again.
account-error-current-wrong = This is not your current password. Check it.
account-error-slug-taken = Another store has this address. Choose a different one.
account-error-slug-form = Use 3 to 40 small letters and digits, with single hyphens between them. A few names, such as “www”, are reserved.
account-error-too-many-stores = You have { $most } stores, which is as many as one account can hold. Write to us if you need more.

## Mails

mail-confirm-subject = Confirm your email address
mail-confirm-body =
    Hello,

    welcome to CartFlux. Please confirm that this is your address:

    { $link }

    The link works once, for seven days. If you have not created an account, you need not do anything.

    CartFlux
mail-reset-subject = Choose a new password
mail-reset-body =
    Hello,

    somebody, we hope you, has asked for a new password for your account. You can choose it here:

    { $link }

    The link works once, for one hour. If it was not you, you need not do anything: your password stays as it is.

    CartFlux
mail-password-changed-subject = Your password was changed
mail-password-changed-body =
    Hello,

    the password of your account has just been changed. If it was you, all is well.

    If it was not, choose a new one at once. This signs out everybody else:

    { $link }

    CartFlux

## Where mails are shown instead of sent

account-mails = Mail
account-mails-lead = No mail leaves this computer. What would have been sent is shown here.
account-mails-empty = No mail yet. Create an account, and the first one appears here.
account-mail-to = To { $address }
