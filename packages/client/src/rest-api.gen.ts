// Made from docs/openapi.json by docs:build.
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to begin: the links that you may follow
         * @description A program begins here, follows links and fills in forms, and needs to know no other address.
         */
        get: operations["entryPoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange your session or token for an access token
         * @description Sign in first. A token needs the scope `accessToken:write`. Over tRPC it is the mutation `accessToken.create`. Counts against `writes`.
         */
        post: operations["accessToken-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all accounts
         * @description Only admins may ask. A token needs the scope `account:read`. Over tRPC it is the query `account.list`. Counts against `reads`.
         */
        get: operations["account-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an account
         * @description Only admins may ask. A token needs the scope `account:read`. Over tRPC it is the query `account.byId`. Counts against `reads`.
         */
        get: operations["account-byId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable an account and end all it is used with
         * @description Only admins may ask. Tokens are refused. Over tRPC it is the mutation `account.disable`. Counts against `writes`.
         */
        post: operations["account-disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the owner of an account sign in again
         * @description Only admins may ask. Tokens are refused. Over tRPC it is the mutation `account.enable`. Counts against `writes`.
         */
        post: operations["account-enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an account a role and end its sessions
         * @description Only admins may ask. Tokens are refused. Over tRPC it is the mutation `account.changeRole`. Counts against `writes`.
         */
        put: operations["account-changeRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit log
         * @description Only admins may ask. A token needs the scope `audit:read`. Over tRPC it is the query `audit.list`. Counts against `reads`.
         */
        get: operations["audit-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the applications that you have registered
         * @description Sign in first. Tokens are refused. Over tRPC it is the query `application.list`. Counts against `reads`.
         */
        get: operations["application-list"];
        put?: never;
        /**
         * Register an application
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `application.register`. Counts against `writes`.
         */
        post: operations["application-register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read about one of your applications
         * @description Sign in first. Tokens are refused. Over tRPC it is the query `application.byId`. Counts against `reads`.
         */
        get: operations["application-byId"];
        put?: never;
        post?: never;
        /**
         * Delete an application and all access to it
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `application.delete`. Counts against `writes`.
         */
        delete: operations["application-delete"];
        options?: never;
        head?: never;
        /**
         * Change an application
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `application.update`. Counts against `writes`.
         */
        patch: operations["application-update"];
        trace?: never;
    };
    "/applications/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an application a new secret
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `application.rotateSecret`. Counts against `writes`.
         */
        post: operations["application-rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List articles, newest first
         * @description Anybody may ask. A token needs the scope `article:read`. Over tRPC it is the query `article.list`. Counts against `reads`.
         */
        get: operations["article-list"];
        put?: never;
        /**
         * Begin an article as a draft
         * @description Sign in first. A token needs the scope `article:write`. Over tRPC it is the mutation `article.create`. Counts against `writes`.
         */
        post: operations["article-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an article
         * @description Anybody may ask. A token needs the scope `article:read`. Over tRPC it is the query `article.bySlug`. Counts against `reads`.
         */
        get: operations["article-bySlug"];
        /**
         * Create or replace an article
         * @description Sign in first. A token needs the scope `article:write`. Over tRPC it is the mutation `article.replace`. Counts against `writes`.
         */
        put: operations["article-replace"];
        post?: never;
        /**
         * Delete an article
         * @description Sign in first. A token needs the scope `article:write`. Over tRPC it is the mutation `article.delete`. Counts against `writes`.
         */
        delete: operations["article-delete"];
        options?: never;
        head?: never;
        /**
         * Change an article
         * @description Sign in first. A token needs the scope `article:write`. Over tRPC it is the mutation `article.update`. Counts against `writes`.
         */
        patch: operations["article-update"];
        trace?: never;
    };
    "/articles/{slug}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List comments
         * @description Anybody may ask. A token needs the scope `comment:read`. Over tRPC it is the query `comment.list`. Counts against `reads`.
         */
        get: operations["comment-list"];
        put?: never;
        /**
         * Comment on an article
         * @description Sign in first. A token needs the scope `comment:write`. Over tRPC it is the mutation `comment.create`. Counts against `writes`.
         */
        post: operations["comment-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{slug}/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a comment
         * @description Anybody may ask. A token needs the scope `comment:read`. Over tRPC it is the query `comment.byId`. Counts against `reads`.
         */
        get: operations["comment-byId"];
        put?: never;
        post?: never;
        /**
         * Delete a comment
         * @description Sign in first. A token needs the scope `comment:write`. Over tRPC it is the mutation `comment.delete`. Counts against `writes`.
         */
        delete: operations["comment-delete"];
        options?: never;
        head?: never;
        /**
         * Change a comment
         * @description Sign in first. A token needs the scope `comment:write`. Over tRPC it is the mutation `comment.update`. Counts against `writes`.
         */
        patch: operations["comment-update"];
        trace?: never;
    };
    "/articles/{slug}/favorite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Favorite an article
         * @description Sign in first. A token needs the scope `article:write`. Over tRPC it is the mutation `article.favorite`. Counts against `writes`.
         */
        put: operations["article-favorite"];
        post?: never;
        /**
         * Unfavorite it
         * @description Sign in first. A token needs the scope `article:write`. Over tRPC it is the mutation `article.unfavorite`. Counts against `writes`.
         */
        delete: operations["article-unfavorite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{slug}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the images of an article
         * @description Anybody may ask. A token needs the scope `image:read`. Over tRPC it is the query `image.list`. Counts against `reads`.
         */
        get: operations["image-list"];
        put?: never;
        /**
         * Add an image to an article
         * @description Sign in first. A token needs the scope `image:write`. Over tRPC it is the mutation `image.create`. Counts against `writes`.
         */
        post: operations["image-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{slug}/images/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an image of an article
         * @description Sign in first. A token needs the scope `image:write`. Over tRPC it is the mutation `image.delete`. Counts against `writes`.
         */
        delete: operations["image-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{slug}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish an article
         * @description Sign in first. A token needs the scope `article:write`. Over tRPC it is the mutation `article.publish`. Counts against `writes`.
         */
        post: operations["article-publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow changes as they happen
         * @description Anybody may ask. A token needs the scope `article:read`. Over tRPC it is the subscription `article.onChange`. Counts against `reads`.
         */
        get: operations["article-onChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/client.d.ts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Load the TypeScript types of the client
         * @description Made from the same routes as this document. Import it from here, or save it.
         */
        get: operations["client-declarations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/client.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Load a client of this API: an ES module with one method per operation
         * @description Made from the same routes as this document. Import it from here, or save it.
         */
        get: operations["client-script"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what an application asks of you
         * @description Sign in first. Tokens are refused. Over tRPC it is the query `consent.byUid`. Counts against `reads`.
         */
        get: operations["consent-byUid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{uid}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an application in, or not
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `consent.answer`. Counts against `writes`.
         */
        post: operations["consent-answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own drafts
         * @description Sign in first. A token needs the scope `article:read`. Over tRPC it is the query `article.drafts`. Counts against `reads`.
         */
        get: operations["article-drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to change your e-mail address: a mail goes to both
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `emailChange.create`. Counts against `mails`, `mails-to-account`, `mails-to-account-from-anywhere`.
         */
        post: operations["emailChange-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email-changes/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a new e-mail address
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the mutation `emailChange.confirm`. Counts against `writes`.
         */
        post: operations["emailChange-confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email-changes/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the e-mail address that was to be changed
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the mutation `emailChange.undo`. Counts against `writes`.
         */
        post: operations["emailChange-undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List articles of followed authors
         * @description Sign in first. A token needs the scope `article:read`. Over tRPC it is the query `article.feed`. Counts against `reads`.
         */
        get: operations["article-feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file
         * @description Anybody may ask. A token needs the scope `file:read`. Over tRPC it is the query `file.byId`. Counts against `reads`.
         */
        get: operations["file-byId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the applications that have access to your account
         * @description Sign in first. Tokens are refused. Over tRPC it is the query `grant.list`. Counts against `reads`.
         */
        get: operations["grant-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the access of an application to your account
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `grant.revoke`. Counts against `writes`.
         */
        delete: operations["grant-revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your connected accounts
         * @description Sign in first. Tokens are refused. Over tRPC it is the query `identity.list`. Counts against `reads`.
         */
        get: operations["identity-list"];
        put?: never;
        /**
         * Connect the account that you have proven
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `identity.connect`. Counts against `writes`.
         */
        post: operations["identity-connect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Disconnect an account
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `identity.disconnect`. Counts against `writes`.
         */
        delete: operations["identity-disconnect"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what you have proven
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the query `identity.proof`. Counts against `reads`.
         */
        get: operations["identity-proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-proof/reauthentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm with a provider that it is you
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `identity.reauthenticate`. Counts against `writes`.
         */
        post: operations["identity-reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-proof/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with what you have proven
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the mutation `identity.signIn`. Counts against `writes`.
         */
        post: operations["identity-signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-proof/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an account with what you have proven
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the mutation `identity.register`. Counts against `writes`.
         */
        post: operations["identity-register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who else can sign you in
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the query `identity.providers`. Counts against `reads`.
         */
        get: operations["identity-providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-providers/{provider}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove who you are to a provider
         * @description For browsers. The answer sets a cookie, without which the way back from the provider leads nowhere.
         */
        post: operations["identity-begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your account
         * @description Sign in first. A token needs the scope `user:read`. Over tRPC it is the query `user.me`. Counts against `reads`.
         */
        get: operations["user-me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your account
         * @description Sign in first. A token needs the scope `user:write`. Over tRPC it is the mutation `user.update`. Counts against `writes`.
         */
        patch: operations["user-update"];
        trace?: never;
    };
    "/me/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what concerns your account
         * @description Sign in first. A token needs the scope `audit:read`. Over tRPC it is the query `audit.mine`. Counts against `reads`.
         */
        get: operations["audit-mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Upload a picture of yourself
         * @description Sign in first. A token needs the scope `avatar:write`. Over tRPC it is the mutation `avatar.set`. Counts against `writes`.
         */
        put: operations["avatar-set"];
        post?: never;
        /**
         * Remove the picture of yourself
         * @description Sign in first. A token needs the scope `avatar:write`. Over tRPC it is the mutation `avatar.delete`. Counts against `writes`.
         */
        delete: operations["avatar-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your password
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `password.change`. Counts against `passwords`, `passwords-of-account`, `passwords-of-account-from-anywhere`.
         */
        put: operations["password-change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a profile
         * @description Anybody may ask. A token needs the scope `profile:read`. Over tRPC it is the query `profile.byUsername`. Counts against `reads`.
         */
        get: operations["profile-byUsername"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{username}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow an author
         * @description Sign in first. A token needs the scope `profile:write`. Over tRPC it is the mutation `profile.follow`. Counts against `writes`.
         */
        put: operations["profile-follow"];
        post?: never;
        /**
         * Unfollow them
         * @description Sign in first. A token needs the scope `profile:write`. Over tRPC it is the mutation `profile.unfollow`. Counts against `writes`.
         */
        delete: operations["profile-unfollow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a mail to set a new password
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the mutation `recovery.create`. Counts against `mails`, `mails-to-account`, `mails-to-account-from-anywhere`.
         */
        post: operations["recovery-create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recoveries/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with the link of the mail
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the mutation `recovery.complete`. Counts against `passwords`, `passwords-of-account`, `passwords-of-account-from-anywhere`.
         */
        post: operations["recovery-complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a token can be allowed
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the query `token.scopes`. Counts against `reads`.
         */
        get: operations["token-scopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the query `session.current`. Counts against `reads`.
         */
        get: operations["session-current"];
        put?: never;
        /**
         * Sign in
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the mutation `session.create`. Counts against `passwords`, `passwords-of-account`, `passwords-of-account-from-anywhere`.
         */
        post: operations["session-create"];
        /**
         * Sign out
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `session.delete`. Counts against `writes`.
         */
        delete: operations["session-delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/reauthenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that it is you
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `session.reauthenticate`. Counts against `passwords`, `passwords-of-account`, `passwords-of-account-from-anywhere`.
         */
        post: operations["session-reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description Sign in first. Tokens are refused. Over tRPC it is the query `session.list`. Counts against `reads`.
         */
        get: operations["session-list"];
        put?: never;
        post?: never;
        /**
         * End all other sessions
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `session.revokeOthers`. Counts against `writes`.
         */
        delete: operations["session-revokeOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one session
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `session.revoke`. Counts against `writes`.
         */
        delete: operations["session-revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/revoke-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all sessions, this one included
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `session.revokeAll`. Counts against `writes`.
         */
        post: operations["session-revokeAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the most used tags
         * @description Anybody may ask. A token needs the scope `tag:read`. Over tRPC it is the query `tag.list`. Counts against `reads`.
         */
        get: operations["tag-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your tokens
         * @description Sign in first. Tokens are refused. Over tRPC it is the query `token.list`. Counts against `reads`.
         */
        get: operations["token-list"];
        put?: never;
        /**
         * Make a token for a program of yours
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `token.create`. Counts against `writes`.
         */
        post: operations["token-create"];
        /**
         * Revoke all your tokens
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `token.revokeAll`. Counts against `writes`.
         */
        delete: operations["token-revokeAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read about one of your tokens
         * @description Sign in first. Tokens are refused. Over tRPC it is the query `token.byId`. Counts against `reads`.
         */
        get: operations["token-byId"];
        put?: never;
        post?: never;
        /**
         * Revoke a token
         * @description Sign in first. Tokens are refused. Over tRPC it is the mutation `token.revoke`. Counts against `writes`.
         */
        delete: operations["token-revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up: a mail asks to confirm the address
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the mutation `user.register`. Counts against `mails`, `mails-to-account`, `mails-to-account-from-anywhere`.
         */
        post: operations["user-register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the address, and have the account
         * @description Anybody may ask. Tokens are refused. Over tRPC it is the mutation `user.confirm`. Counts against `passwords`, `passwords-of-account`, `passwords-of-account-from-anywhere`.
         */
        post: operations["user-confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessToken: {
            audience: string;
            /** Format: date-time */
            expiresAt: string;
            scopes: string[];
            /** @description A JSON Web Token (RFC 9068) to be sent as Authorization: Bearer. Its signature is verified with /.well-known/jwks.json. */
            token: string;
        };
        Account: {
            /** Format: date-time */
            createdAt: string;
            disabledAt: string | null;
            /** Format: email */
            email: string;
            id: string;
            /** @enum {string} */
            role: "user" | "moderator" | "admin";
            /** Format: date-time */
            updatedAt: string;
            username: string;
            /** @description Counts the changes */
            version: number;
        };
        AccountSummary: {
            /** Format: date-time */
            createdAt?: string;
            disabledAt?: string | null;
            /** Format: email */
            email?: string;
            id?: string;
            /** @enum {string} */
            role?: "user" | "moderator" | "admin";
            /** Format: date-time */
            updatedAt?: string;
            username?: string;
            /** @description Counts the changes */
            version?: number;
        };
        ApiToken: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            lastUsedAddress: string | null;
            lastUsedAt: string | null;
            name: string;
            scopes: string[];
        };
        ApiTokenSummary: {
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            expiresAt?: string;
            id?: string;
            lastUsedAddress?: string | null;
            lastUsedAt?: string | null;
            name?: string;
            scopes?: string[];
        };
        Application: {
            /** Format: date-time */
            createdAt: string;
            homepage: string | null;
            /** @description The client_id */
            id: string;
            /** @enum {string} */
            kind: "confidential" | "public";
            lastUsedAt: string | null;
            name: string;
            redirectUris: string[];
            scopes: string[];
        };
        ApplicationSummary: {
            /** Format: date-time */
            createdAt?: string;
            homepage?: string | null;
            /** @description The client_id */
            id?: string;
            /** @enum {string} */
            kind?: "confidential" | "public";
            lastUsedAt?: string | null;
            name?: string;
            redirectUris?: string[];
            scopes?: string[];
        };
        Article: {
            author: components["schemas"]["Profile"];
            body: string;
            /** Format: date-time */
            createdAt: string;
            description: string;
            favorited: boolean;
            favoritesCount: number;
            id: string;
            metadata: components["schemas"]["ArticleMetadata"];
            publishedAt: string | null;
            slug: string;
            /** @enum {string} */
            status: "draft" | "published";
            tags: string[];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Counts the changes */
            version: number;
        };
        ArticleComment: {
            author?: components["schemas"]["Profile"];
            body: string;
            /** Format: date-time */
            createdAt: string;
            id: string;
        };
        ArticleEvent: {
            /** Format: date-time */
            at: string;
            slug: string | null;
            /** @enum {string} */
            type: "created" | "updated" | "published" | "deleted" | "reset";
        };
        ArticleMetadata: {
            /** Format: uri */
            canonicalUrl?: string;
            /** Format: uri */
            coverImage?: string;
            language?: string;
        };
        ArticleSummary: {
            author?: components["schemas"]["Profile"];
            /** @description The newest three, newest first */
            comments?: components["schemas"]["ArticleComment"][];
            /** Format: date-time */
            createdAt?: string;
            description?: string;
            favorited?: boolean;
            favoritesCount?: number;
            id?: string;
            publishedAt?: string | null;
            slug?: string;
            /** @enum {string} */
            status?: "draft" | "published";
            tags?: string[];
            title?: string;
            /** Format: date-time */
            updatedAt?: string;
            /** @description Counts the changes */
            version?: number;
        };
        AuditEventSummary: {
            /** @description Who did it, if they proved who they are */
            actor?: string | null;
            /** @description Where the request came from */
            address?: string | null;
            /** Format: date-time */
            at?: string;
            credentialId?: string | null;
            /** @description What the actor proved it with */
            credentialKind?: string | null;
            /** @description Ids and names */
            details?: {
                [key: string]: string;
            };
            id?: string;
            /** @description What happened; there will be more kinds than there are today */
            kind?: string;
            /** @description Whose account it concerns */
            subject?: string | null;
            userAgent?: string | null;
        };
        /** @description The request can be read, but contradicts itself or asks for what this place cannot do. Read the detail, change the request, and send it again. */
        BadRequestProblem: {
            /** @constant */
            code?: "BAD_REQUEST";
            /** @constant */
            status?: 400;
            /** @constant */
            title?: "The request is not valid";
            /** @constant */
            type?: "http://localhost:3000/problems/bad-request";
        } & components["schemas"]["Problem"];
        /** @description Two requests changed one thing in the same moment, and the other one came first. Load it again, repeat your change, and send that. */
        ChangedMeanwhileProblem: {
            /** @constant */
            code?: "CHANGED_MEANWHILE";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "Somebody else changed this at the same moment: load it again and retry";
            /** @constant */
            type?: "http://localhost:3000/problems/changed-meanwhile";
        } & components["schemas"]["Problem"];
        Comment: {
            author: components["schemas"]["Profile"];
            body: string;
            /** Format: date-time */
            createdAt: string;
            id: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Counts the changes */
            version: number;
        };
        CommentSummary: {
            author?: components["schemas"]["Profile"];
            body?: string;
            /** Format: date-time */
            createdAt?: string;
            id?: string;
            /** Format: date-time */
            updatedAt?: string;
            /** @description Counts the changes */
            version?: number;
        };
        Consent: {
            application: {
                homepage: string | null;
                id: string;
                name: string;
                owner: string | null;
            };
            redirectUri: string;
            restartAt: string;
            scopes: {
                name: string;
                operations: string[];
                title: string;
            }[];
            /** @enum {string} */
            step: "consent" | "identify" | "switchAccount" | "restart";
            uid: string;
        };
        /** @description An application asked who was signed in before, or names another account than the one that is signed in. Sign in as who it asks for, and begin again at the application. */
        ConsentNotYoursProblem: {
            /** @constant */
            code?: "CONSENT_NOT_YOURS";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "This request is for somebody else";
            /** @constant */
            type?: "http://localhost:3000/problems/consent-not-yours";
        } & components["schemas"]["Problem"];
        CreatedApiToken: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            lastUsedAddress: string | null;
            lastUsedAt: string | null;
            name: string;
            scopes: string[];
            /** @description The token. It is shown this once and stored nowhere. */
            token: string;
        };
        /** @description A write says that another site made the browser send it, or does not say where it comes from. Browsers send the header Origin by themselves; a program sends a token, or adds the header with the address of the server. */
        CrossSiteRequestProblem: {
            /** @constant */
            code?: "CROSS_SITE_REQUEST";
            /** @constant */
            status?: 403;
            /** @constant */
            title?: "A request that changes something must come from this site";
            /** @constant */
            type?: "http://localhost:3000/problems/cross-site-request";
        } & components["schemas"]["Problem"];
        /** @description An account is created with an account at a provider that has no verified e-mail address, or that is not trusted to verify them. Create an account with your e-mail address and a password, and connect the other one to it in its settings. */
        EmailNotProvenProblem: {
            /** @constant */
            code?: "EMAIL_NOT_PROVEN";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "The provider does not vouch for your e-mail address";
            /** @constant */
            type?: "http://localhost:3000/problems/email-not-proven";
        } & components["schemas"]["Problem"];
        /** @description Another account has this e-mail address. Use another address, or sign in to the account that has it. */
        EmailTakenProblem: {
            /** @constant */
            code?: "EMAIL_TAKEN";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "That e-mail address is already in use";
            /** @constant */
            type?: "http://localhost:3000/problems/email-taken";
        } & components["schemas"]["Problem"];
        EntryPoint: {
            links: {
                /** @description A URL, or a URI template when `templated` */
                href: string;
                /** @description A registered relation, or the URL of its page */
                rel: string;
                /**
                 * @description RFC 6570
                 * @constant
                 */
                templated?: true;
                title?: string;
                /** @description The media type, when it is not JSON */
                type?: string;
            }[];
        };
        File: {
            contentType: string;
            /** Format: date-time */
            createdAt: string;
            id: string;
            name: string;
            size: number;
            url: string;
        };
        /** @description The server knows who is asking, and they may not do this. Ask somebody who may, or leave it: sending it again does not help. */
        ForbiddenProblem: {
            /** @constant */
            code?: "FORBIDDEN";
            /** @constant */
            status?: 403;
            /** @constant */
            title?: "You may not do this";
            /** @constant */
            type?: "http://localhost:3000/problems/forbidden";
        } & components["schemas"]["Problem"];
        /** @description Something that the request names was deleted while the request was at work. Load it again, and decide anew. */
        GoneMeanwhileProblem: {
            /** @constant */
            code?: "GONE_MEANWHILE";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "What this refers to has just been deleted";
            /** @constant */
            type?: "http://localhost:3000/problems/gone-meanwhile";
        } & components["schemas"]["Problem"];
        GrantSummary: {
            homepage?: string | null;
            /** @description The id of the application */
            id?: string;
            lastUsedAt?: string | null;
            name?: string;
            owner?: string | null;
            scopes?: string[];
            /** Format: date-time */
            since?: string;
        };
        /** @description The members of the JSON, and where to go from there: links, embedded items, forms */
        HalResource: {
            _embedded?: Record<string, never>;
            _links: {
                [key: string]: {
                    /** @description A URL, or a URI template when `templated` */
                    href: string;
                    templated?: boolean;
                    title?: string;
                    type?: string;
                } | {
                    /** @description A URL, or a URI template when `templated` */
                    href: string;
                    templated?: boolean;
                    title?: string;
                    type?: string;
                }[];
            };
            /** @description HAL-FORMS */
            _templates?: {
                [key: string]: {
                    contentType?: string;
                    method: string;
                    properties?: {
                        name: string;
                    }[];
                    target?: string;
                    title?: string;
                };
            };
        };
        /** @description The first call with this key has not ended yet. Wait for the time that the header Retry-After names, and retry with the same key to get its reply. */
        IdempotencyKeyInUseProblem: {
            /** @constant */
            code?: "IDEMPOTENCY_KEY_IN_USE";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "A call with this Idempotency-Key is still running";
            /** @constant */
            type?: "http://localhost:3000/problems/idempotency-key-in-use";
        } & components["schemas"]["Problem"];
        /** @description The header Idempotency-Key is empty, too long, sent twice, or holds what a structured field string cannot. Send a new UUID in double quotes for each operation, and the same one again to retry it. */
        IdempotencyKeyMalformedProblem: {
            /** @constant */
            code?: "IDEMPOTENCY_KEY_MALFORMED";
            /** @constant */
            status?: 400;
            /** @constant */
            title?: "The Idempotency-Key must be 1 to 255 printable ASCII characters";
            /** @constant */
            type?: "http://localhost:3000/problems/idempotency-key-malformed";
        } & components["schemas"]["Problem"];
        /** @description The same caller has sent this key to this operation before, with another input. Take a new key for a new operation; a retry repeats the input as it was. */
        IdempotencyKeyReusedProblem: {
            /** @constant */
            code?: "IDEMPOTENCY_KEY_REUSED";
            /** @constant */
            status?: 422;
            /** @constant */
            title?: "This Idempotency-Key was used with another input";
            /** @constant */
            type?: "http://localhost:3000/problems/idempotency-key-reused";
        } & components["schemas"]["Problem"];
        /** @description The first call with this key was carried out, and its reply was one that no server may store. Look at what is there. If its secret is lost, remove it, and start again with a new key. */
        IdempotentReplyNotKeptProblem: {
            /** @constant */
            code?: "IDEMPOTENT_REPLY_NOT_KEPT";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "This was done already, and its reply holds a secret that was not kept";
            /** @constant */
            type?: "http://localhost:3000/problems/idempotent-reply-not-kept";
        } & components["schemas"]["Problem"];
        Identity: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string;
            /** @description What the provider called the account */
            name: string;
            provider: components["schemas"]["IdentityProvider"];
        };
        IdentityProvider: {
            /** @description What the settings call the provider */
            id: string;
            /** @description What people call it */
            name: string;
        };
        /** @description The account at the provider signs somebody in already. Sign in with it, and disconnect it there first. */
        IdentityTakenProblem: {
            /** @constant */
            code?: "IDENTITY_TAKEN";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "That account is connected with another one here";
            /** @constant */
            type?: "http://localhost:3000/problems/identity-taken";
        } & components["schemas"]["Problem"];
        /** @description The account at the provider has never been used to register here, and was never connected. Create an account with it, or sign in to yours and connect it. */
        IdentityUnknownProblem: {
            /** @constant */
            code?: "IDENTITY_UNKNOWN";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "No account here is connected with that one";
            /** @constant */
            type?: "http://localhost:3000/problems/identity-unknown";
        } & components["schemas"]["Problem"];
        /** @description The token is valid, and lacks the scope that the operation needs. Use a token with the scope that the member scope names. */
        InsufficientScopeProblem: {
            /** @constant */
            code?: "INSUFFICIENT_SCOPE";
            /** @constant */
            status?: 403;
            /** @constant */
            title?: "This token may not do that";
            /** @constant */
            type?: "http://localhost:3000/problems/insufficient-scope";
        } & components["schemas"]["Problem"];
        /** @description Something that nobody expected. The cause is in the log of the server, under the request id. Try again later; if it keeps happening, report it with the request id. */
        InternalServerErrorProblem: {
            /** @constant */
            code?: "INTERNAL_SERVER_ERROR";
            /** @constant */
            status?: 500;
            /** @constant */
            title?: "Something went wrong on our side";
            /** @constant */
            type?: "http://localhost:3000/problems/internal-server-error";
        } & components["schemas"]["Problem"];
        /** @description Nobody can sign in with this address and this password. Which of the two is wrong, the server does not tell. Check both, and try again. */
        InvalidCredentialsProblem: {
            /** @constant */
            code?: "INVALID_CREDENTIALS";
            /** @constant */
            status?: 401;
            /** @constant */
            title?: "The e-mail address or the password is wrong";
            /** @constant */
            type?: "http://localhost:3000/problems/invalid-credentials";
        } & components["schemas"]["Problem"];
        /** @description The link of a mail was used, has expired, was replaced by a newer one, or is not complete. Ask for a new mail, and use its link. */
        InvalidLinkProblem: {
            /** @constant */
            code?: "INVALID_LINK";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "This link does not work any more";
            /** @constant */
            type?: "http://localhost:3000/problems/invalid-link";
        } & components["schemas"]["Problem"];
        /** @description The header Authorization has a token that is malformed, unknown, expired or revoked. Make a new token, and send it as Authorization: Bearer <token>. */
        InvalidTokenProblem: {
            /** @constant */
            code?: "INVALID_TOKEN";
            /** @constant */
            status?: 401;
            /** @constant */
            title?: "This token is not valid";
            /** @constant */
            type?: "http://localhost:3000/problems/invalid-token";
        } & components["schemas"]["Problem"];
        /** @description The only connected account of a user without a password shall be disconnected. Set a password, or connect another account, first. */
        LastWayInProblem: {
            /** @constant */
            code?: "LAST_WAY_IN";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "You could not sign in any more";
            /** @constant */
            type?: "http://localhost:3000/problems/last-way-in";
        } & components["schemas"]["Problem"];
        /** @description The header Accept admits none of the media types that the operation can answer with. Accept application/json, or leave the header out. */
        NotAcceptableProblem: {
            /** @constant */
            code?: "NOT_ACCEPTABLE";
            /** @constant */
            status?: 406;
            /** @constant */
            title?: "There is no answer of the type you accept";
            /** @constant */
            type?: "http://localhost:3000/problems/not-acceptable";
        } & components["schemas"]["Problem"];
        /** @description The address names nothing, or nothing that the caller may know of. Check the address. What is private shows itself to its owner only: sign in if it is yours. */
        NotFoundProblem: {
            /** @constant */
            code?: "NOT_FOUND";
            /** @constant */
            status?: 404;
            /** @constant */
            title?: "Not found";
            /** @constant */
            type?: "http://localhost:3000/problems/not-found";
        } & components["schemas"]["Problem"];
        /** @description There is more work than the server or its database can do at the moment. Wait for the time that the header Retry-After names, and send the request again. */
        OverloadedProblem: {
            /** @constant */
            code?: "OVERLOADED";
            /** @constant */
            status?: 503;
            /** @constant */
            title?: "The server is busy: try again shortly";
            /** @constant */
            type?: "http://localhost:3000/problems/overloaded";
        } & components["schemas"]["Problem"];
        /** @description The URL, a header or the body is not what HTTP and JSON allow, or holds what no program takes safely. Send well-formed HTTP, and JSON in UTF-8 without NUL, lone surrogates or keys such as __proto__. */
        ParseErrorProblem: {
            /** @constant */
            code?: "PARSE_ERROR";
            /** @constant */
            status?: 400;
            /** @constant */
            title?: "The request could not be read";
            /** @constant */
            type?: "http://localhost:3000/problems/parse-error";
        } & components["schemas"]["Problem"];
        /** @description The body is larger than the operation takes. Send less at once. */
        PayloadTooLargeProblem: {
            /** @constant */
            code?: "PAYLOAD_TOO_LARGE";
            /** @constant */
            status?: 413;
            /** @constant */
            title?: "The request is too large";
            /** @constant */
            type?: "http://localhost:3000/problems/payload-too-large";
        } & components["schemas"]["Problem"];
        /** @description The version that the request expects, in If-Match or expectedVersion, is not the present one. Load it again, repeat your change on the new version, and send that. */
        PreconditionFailedProblem: {
            /** @constant */
            code?: "PRECONDITION_FAILED";
            /** @constant */
            status?: 412;
            /** @constant */
            title?: "This is not the version that you expect";
            /** @constant */
            type?: "http://localhost:3000/problems/precondition-failed";
        } & components["schemas"]["Problem"];
        /** @description What went wrong (RFC 9457) */
        Problem: {
            /** @description What went wrong, for programs */
            code: string;
            /** @description A sentence for people */
            detail: string;
            /** @description The fields to blame, when there are any: always with VALIDATION */
            errors?: {
                /** @enum {string} */
                in?: "path" | "query" | "body";
                message: string;
                path: (string | number)[];
                /**
                 * Format: uri-reference
                 * @description The JSON Pointer to a member of the body (RFC 6901 section 6)
                 */
                pointer?: string;
            }[];
            /** @description The path of the request */
            instance: string;
            requestId: string;
            retryAfterSeconds?: number;
            /** @description The scope that the token lacks */
            scope?: string;
            status: number;
            /** @description What all problems of this type have in common */
            title: string;
            /** Format: uri-reference */
            type: string;
        };
        Profile: {
            bio: string;
            following: boolean;
            image: string | null;
            username: string;
        };
        /** @description This browser has proven nothing to a provider, has used its proof, or did it more than ten minutes ago. Begin again with the provider, and come back within ten minutes. */
        ProofRequiredProblem: {
            /** @constant */
            code?: "PROOF_REQUIRED";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "Start again at the provider";
            /** @constant */
            type?: "http://localhost:3000/problems/proof-required";
        } & components["schemas"]["Problem"];
        /** @description Somebody else, with whom you want to sign in, does not answer in time or answers with a failure. Wait for the time that the header Retry-After names and send the request again, or sign in another way. */
        ProviderUnavailableProblem: {
            /** @constant */
            code?: "PROVIDER_UNAVAILABLE";
            /** @constant */
            status?: 503;
            /** @constant */
            title?: "The provider does not answer: try again shortly, or sign in another way";
            /** @constant */
            type?: "http://localhost:3000/problems/provider-unavailable";
        } & components["schemas"]["Problem"];
        /** @description The header Range asks for bytes after the end. Ask for a range within the length that Content-Range names. */
        RangeNotSatisfiableProblem: {
            /** @constant */
            code?: "RANGE_NOT_SATISFIABLE";
            /** @constant */
            status?: 416;
            /** @constant */
            title?: "There is nothing in this range";
            /** @constant */
            type?: "http://localhost:3000/problems/range-not-satisfiable";
        } & components["schemas"]["Problem"];
        /** @description The operation is a sensitive one, and the session has not proved who it belongs to for ten minutes. Prove it again, with your password or as you signed in, and send the request again. */
        ReauthenticationRequiredProblem: {
            /** @constant */
            code?: "REAUTHENTICATION_REQUIRED";
            /** @constant */
            status?: 403;
            /** @constant */
            title?: "Confirm that it is you";
            /** @constant */
            type?: "http://localhost:3000/problems/reauthentication-required";
        } & components["schemas"]["Problem"];
        RegisteredApplication: {
            clientSecret: string | null;
            /** Format: date-time */
            createdAt: string;
            homepage: string | null;
            /** @description The client_id */
            id: string;
            /** @enum {string} */
            kind: "confidential" | "public";
            lastUsedAt: string | null;
            name: string;
            redirectUris: string[];
            scopes: string[];
        };
        Scope: {
            /** @enum {string} */
            access: "read" | "write";
            name: string;
            operations: string[];
            resource: string;
            title: string;
        };
        SentMail: {
            /**
             * Format: email
             * @description Where the mail goes
             */
            email: string;
            /**
             * Format: date-time
             * @description When its link stops to work
             */
            expiresAt: string;
        };
        /** @description The server is starting, stopping, or took too long over its answer. Try again in a moment, or after the time that the header Retry-After names. */
        ServiceUnavailableProblem: {
            /** @constant */
            code?: "SERVICE_UNAVAILABLE";
            /** @constant */
            status?: 503;
            /** @constant */
            title?: "This is not available at the moment";
            /** @constant */
            type?: "http://localhost:3000/problems/service-unavailable";
        } & components["schemas"]["Problem"];
        Session: {
            address: string;
            /** Format: date-time */
            authenticatedAt: string;
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** Format: date-time */
            lastUsedAt: string;
            remembered: boolean;
            userAgent: string;
        };
        /** @description A token is used for what no token may do, such as making tokens. Sign in, and do it in the session. */
        SessionRequiredProblem: {
            /** @constant */
            code?: "SESSION_REQUIRED";
            /** @constant */
            status?: 403;
            /** @constant */
            title?: "Only you can do this, in a session";
            /** @constant */
            type?: "http://localhost:3000/problems/session-required";
        } & components["schemas"]["Problem"];
        SessionSummary: {
            address?: string;
            /** Format: date-time */
            authenticatedAt?: string;
            /** Format: date-time */
            createdAt?: string;
            current?: boolean;
            /** Format: date-time */
            expiresAt?: string;
            id?: string;
            /** Format: date-time */
            lastUsedAt?: string;
            remembered?: boolean;
            userAgent?: string;
        };
        /** @description A request has more than one credential, such as a session cookie and a token. Leave out all credentials but one. */
        SeveralCredentialsProblem: {
            /** @constant */
            code?: "SEVERAL_CREDENTIALS";
            /** @constant */
            status?: 400;
            /** @constant */
            title?: "Send one credential only";
            /** @constant */
            type?: "http://localhost:3000/problems/several-credentials";
        } & components["schemas"]["Problem"];
        /** @description Two articles of one title were begun in the same moment. Send the request again: the article gets an address of its own. */
        SlugTakenProblem: {
            /** @constant */
            code?: "SLUG_TAKEN";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "Another article has just taken this address: try again";
            /** @constant */
            type?: "http://localhost:3000/problems/slug-taken";
        } & components["schemas"]["Problem"];
        /** @description The place where files are kept does not answer, or has no room. Wait for the time that the header Retry-After names, and send the request again. */
        StorageUnavailableProblem: {
            /** @constant */
            code?: "STORAGE_UNAVAILABLE";
            /** @constant */
            status?: 503;
            /** @constant */
            title?: "Files are not available at the moment: try again shortly";
            /** @constant */
            type?: "http://localhost:3000/problems/storage-unavailable";
        } & components["schemas"]["Problem"];
        Tag: {
            articlesCount?: number;
            name?: string;
        };
        /** @description The query of the address has a token, or a parameter access_token. Addresses end up in logs and histories. Revoke that token, make a new one, and send it as Authorization: Bearer <token>. */
        TokenInUrlProblem: {
            /** @constant */
            code?: "TOKEN_IN_URL";
            /** @constant */
            status?: 400;
            /** @constant */
            title?: "A token does not belong into an address";
            /** @constant */
            type?: "http://localhost:3000/problems/token-in-url";
        } & components["schemas"]["Problem"];
        /** @description An application is registered by an account that has fifty. Delete an application that is not needed any more, and send the request again. */
        TooManyApplicationsProblem: {
            /** @constant */
            code?: "TOO_MANY_APPLICATIONS";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "You have as many applications as one can have";
            /** @constant */
            type?: "http://localhost:3000/problems/too-many-applications";
        } & components["schemas"]["Problem"];
        /** @description An image is added to an article that has twenty. Remove an image that the article does not need, and send the request again. */
        TooManyImagesProblem: {
            /** @constant */
            code?: "TOO_MANY_IMAGES";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "This article has as many images as it can have";
            /** @constant */
            type?: "http://localhost:3000/problems/too-many-images";
        } & components["schemas"]["Problem"];
        /** @description The caller has used up what they may ask for in this time. Wait for the time that the header Retry-After names. */
        TooManyRequestsProblem: {
            /** @constant */
            code?: "TOO_MANY_REQUESTS";
            /** @constant */
            status?: 429;
            /** @constant */
            title?: "Too many requests";
            /** @constant */
            type?: "http://localhost:3000/problems/too-many-requests";
        } & components["schemas"]["Problem"];
        /** @description A token is made for an account that has fifty. Revoke a token that is not needed any more, and send the request again. */
        TooManyTokensProblem: {
            /** @constant */
            code?: "TOO_MANY_TOKENS";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "You have as many tokens as one can have";
            /** @constant */
            type?: "http://localhost:3000/problems/too-many-tokens";
        } & components["schemas"]["Problem"];
        /** @description The operation needs to know who is asking, and the request has no valid credentials. Sign in, and send the credentials along. */
        UnauthorizedProblem: {
            /** @constant */
            code?: "UNAUTHORIZED";
            /** @constant */
            status?: 401;
            /** @constant */
            title?: "Sign in first";
            /** @constant */
            type?: "http://localhost:3000/problems/unauthorized";
        } & components["schemas"]["Problem"];
        /** @description The body has a media type that the operation does not take. Send a type that the header Accept-Post, Accept-Patch or Accept of the answer names. */
        UnsupportedMediaTypeProblem: {
            /** @constant */
            code?: "UNSUPPORTED_MEDIA_TYPE";
            /** @constant */
            status?: 415;
            /** @constant */
            title?: "This content type is not supported";
            /** @constant */
            type?: "http://localhost:3000/problems/unsupported-media-type";
        } & components["schemas"]["Problem"];
        /** @description A part of the path is longer than anything that could be meant by it. Shorten the address; what is long belongs in a body. */
        UriTooLongProblem: {
            /** @constant */
            code?: "URI_TOO_LONG";
            /** @constant */
            status?: 414;
            /** @constant */
            title?: "The address is too long";
            /** @constant */
            type?: "http://localhost:3000/problems/uri-too-long";
        } & components["schemas"]["Problem"];
        User: {
            bio: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: email */
            email: string;
            id: string;
            image: string | null;
            /** @enum {string} */
            role: "user" | "moderator" | "admin";
            /** Format: date-time */
            updatedAt: string;
            username: string;
            /** @description Counts the changes */
            version: number;
        };
        /** @description Another account has this username, in upper or lower case. Choose another username. */
        UsernameTakenProblem: {
            /** @constant */
            code?: "USERNAME_TAKEN";
            /** @constant */
            status?: 409;
            /** @constant */
            title?: "That username is already in use";
            /** @constant */
            type?: "http://localhost:3000/problems/username-taken";
        } & components["schemas"]["Problem"];
        /** @description The input was read, and breaks the schema of the operation. The member errors names each field. Correct the fields that errors names, and send the request again. */
        ValidationProblem: {
            /** @constant */
            code?: "VALIDATION";
            /** @constant */
            status?: 422;
            /** @constant */
            title?: "The input is not valid";
            /** @constant */
            type?: "http://localhost:3000/problems/validation";
        } & WithRequired<components["schemas"]["Problem"], "errors">;
    };
    responses: {
        /**
         * @description `BAD_REQUEST`: The request is not valid
         *
         *     `IDEMPOTENCY_KEY_MALFORMED`: The Idempotency-Key must be 1 to 255 printable ASCII characters
         *
         *     `PARSE_ERROR`: The request could not be read
         *
         *     `SEVERAL_CREDENTIALS`: Send one credential only
         *
         *     `TOKEN_IN_URL`: A token does not belong into an address
         */
        BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["IdempotencyKeyMalformedProblem"] | components["schemas"]["ParseErrorProblem"] | components["schemas"]["SeveralCredentialsProblem"] | components["schemas"]["TokenInUrlProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `CONSENT_NOT_YOURS`: This request is for somebody else
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         */
        ChangedMeanwhileOrConsentNotYoursOrGoneMeanwhileOrIdempotencyKeyInUse: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["ConsentNotYoursProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `EMAIL_NOT_PROVEN`: The provider does not vouch for your e-mail address
         *
         *     `EMAIL_TAKEN`: That e-mail address is already in use
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `IDENTITY_TAKEN`: That account is connected with another one here
         *
         *     `PROOF_REQUIRED`: Start again at the provider
         *
         *     `USERNAME_TAKEN`: That username is already in use
         */
        ChangedMeanwhileOrEmailNotProvenOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrIdentityTakenOrProofRequiredOrUsernameTaken: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["EmailNotProvenProblem"] | components["schemas"]["EmailTakenProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["IdentityTakenProblem"] | components["schemas"]["ProofRequiredProblem"] | components["schemas"]["UsernameTakenProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `EMAIL_TAKEN`: That e-mail address is already in use
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `INVALID_LINK`: This link does not work any more
         */
        ChangedMeanwhileOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrInvalidLink: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["EmailTakenProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["InvalidLinkProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `EMAIL_TAKEN`: That e-mail address is already in use
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `INVALID_LINK`: This link does not work any more
         *
         *     `USERNAME_TAKEN`: That username is already in use
         */
        ChangedMeanwhileOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrInvalidLinkOrUsernameTaken: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["EmailTakenProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["InvalidLinkProblem"] | components["schemas"]["UsernameTakenProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `IDEMPOTENT_REPLY_NOT_KEPT`: This was done already, and its reply holds a secret that was not kept
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdempotentReplyNotKept: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["IdempotentReplyNotKeptProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `IDEMPOTENT_REPLY_NOT_KEPT`: This was done already, and its reply holds a secret that was not kept
         *
         *     `PROOF_REQUIRED`: Start again at the provider
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdempotentReplyNotKeptOrProofRequired: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["IdempotentReplyNotKeptProblem"] | components["schemas"]["ProofRequiredProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `IDEMPOTENT_REPLY_NOT_KEPT`: This was done already, and its reply holds a secret that was not kept
         *
         *     `TOO_MANY_APPLICATIONS`: You have as many applications as one can have
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdempotentReplyNotKeptOrTooManyApplications: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["IdempotentReplyNotKeptProblem"] | components["schemas"]["TooManyApplicationsProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `IDEMPOTENT_REPLY_NOT_KEPT`: This was done already, and its reply holds a secret that was not kept
         *
         *     `TOO_MANY_TOKENS`: You have as many tokens as one can have
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdempotentReplyNotKeptOrTooManyTokens: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["IdempotentReplyNotKeptProblem"] | components["schemas"]["TooManyTokensProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `IDENTITY_TAKEN`: That account is connected with another one here
         *
         *     `PROOF_REQUIRED`: Start again at the provider
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdentityTakenOrProofRequired: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["IdentityTakenProblem"] | components["schemas"]["ProofRequiredProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `IDENTITY_UNKNOWN`: No account here is connected with that one
         *
         *     `PROOF_REQUIRED`: Start again at the provider
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdentityUnknownOrProofRequired: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["IdentityUnknownProblem"] | components["schemas"]["ProofRequiredProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `INVALID_LINK`: This link does not work any more
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrInvalidLink: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["InvalidLinkProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `LAST_WAY_IN`: You could not sign in any more
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrLastWayIn: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["LastWayInProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `SLUG_TAKEN`: Another article has just taken this address: try again
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrSlugTaken: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["SlugTakenProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `TOO_MANY_IMAGES`: This article has as many images as it can have
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrTooManyImages: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["TooManyImagesProblem"];
            };
        };
        /**
         * @description `CHANGED_MEANWHILE`: Somebody else changed this at the same moment: load it again and retry
         *
         *     `GONE_MEANWHILE`: What this refers to has just been deleted
         *
         *     `IDEMPOTENCY_KEY_IN_USE`: A call with this Idempotency-Key is still running
         *
         *     `USERNAME_TAKEN`: That username is already in use
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrUsernameTaken: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["UsernameTakenProblem"];
            };
        };
        /**
         * @description `CROSS_SITE_REQUEST`: A request that changes something must come from this site
         *
         *     `FORBIDDEN`: You may not do this
         *
         *     `INSUFFICIENT_SCOPE`: This token may not do that
         */
        CrossSiteRequestOrForbiddenOrInsufficientScope: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["CrossSiteRequestProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["InsufficientScopeProblem"];
            };
        };
        /**
         * @description `CROSS_SITE_REQUEST`: A request that changes something must come from this site
         *
         *     `FORBIDDEN`: You may not do this
         *
         *     `REAUTHENTICATION_REQUIRED`: Confirm that it is you
         *
         *     `SESSION_REQUIRED`: Only you can do this, in a session
         */
        CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["CrossSiteRequestProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["ReauthenticationRequiredProblem"] | components["schemas"]["SessionRequiredProblem"];
            };
        };
        /**
         * @description `CROSS_SITE_REQUEST`: A request that changes something must come from this site
         *
         *     `FORBIDDEN`: You may not do this
         *
         *     `SESSION_REQUIRED`: Only you can do this, in a session
         */
        CrossSiteRequestOrForbiddenOrSessionRequired: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["CrossSiteRequestProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["SessionRequiredProblem"];
            };
        };
        /**
         * @description `CROSS_SITE_REQUEST`: A request that changes something must come from this site
         *
         *     `SESSION_REQUIRED`: Only you can do this, in a session
         */
        CrossSiteRequestOrSessionRequired: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["CrossSiteRequestProblem"] | components["schemas"]["SessionRequiredProblem"];
            };
        };
        /**
         * @description `FORBIDDEN`: You may not do this
         *
         *     `INSUFFICIENT_SCOPE`: This token may not do that
         */
        ForbiddenOrInsufficientScope: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ForbiddenProblem"] | components["schemas"]["InsufficientScopeProblem"];
            };
        };
        /**
         * @description `FORBIDDEN`: You may not do this
         *
         *     `SESSION_REQUIRED`: Only you can do this, in a session
         */
        ForbiddenOrSessionRequired: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ForbiddenProblem"] | components["schemas"]["SessionRequiredProblem"];
            };
        };
        /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used with another input */
        IdempotencyKeyReused: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
            };
        };
        /**
         * @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used with another input
         *
         *     `VALIDATION`: The input is not valid
         */
        IdempotencyKeyReusedOrValidation: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["ValidationProblem"];
            };
        };
        /** @description `INSUFFICIENT_SCOPE`: This token may not do that */
        InsufficientScope: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
            };
        };
        /** @description `INTERNAL_SERVER_ERROR`: Something went wrong on our side */
        InternalServerError: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InternalServerErrorProblem"];
            };
        };
        /**
         * @description `INVALID_CREDENTIALS`: The e-mail address or the password is wrong
         *
         *     `INVALID_TOKEN`: This token is not valid
         */
        InvalidCredentialsOrInvalidToken: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InvalidCredentialsProblem"] | components["schemas"]["InvalidTokenProblem"];
            };
        };
        /** @description `INVALID_TOKEN`: This token is not valid */
        InvalidToken: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InvalidTokenProblem"];
            };
        };
        /**
         * @description `INVALID_TOKEN`: This token is not valid
         *
         *     `UNAUTHORIZED`: Sign in first
         */
        InvalidTokenOrUnauthorized: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InvalidTokenProblem"] | components["schemas"]["UnauthorizedProblem"];
            };
        };
        /** @description `NOT_ACCEPTABLE`: There is no answer of the type you accept */
        NotAcceptable: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAcceptableProblem"];
            };
        };
        /** @description `NOT_FOUND`: Not found */
        NotFound: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"];
            };
        };
        /**
         * @description `OVERLOADED`: The server is busy: try again shortly
         *
         *     `PROVIDER_UNAVAILABLE`: The provider does not answer: try again shortly, or sign in another way
         *
         *     `SERVICE_UNAVAILABLE`: This is not available at the moment
         */
        OverloadedOrProviderUnavailableOrServiceUnavailable: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["OverloadedProblem"] | components["schemas"]["ProviderUnavailableProblem"] | components["schemas"]["ServiceUnavailableProblem"];
            };
        };
        /**
         * @description `OVERLOADED`: The server is busy: try again shortly
         *
         *     `SERVICE_UNAVAILABLE`: This is not available at the moment
         */
        OverloadedOrServiceUnavailable: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"];
            };
        };
        /**
         * @description `OVERLOADED`: The server is busy: try again shortly
         *
         *     `SERVICE_UNAVAILABLE`: This is not available at the moment
         *
         *     `STORAGE_UNAVAILABLE`: Files are not available at the moment: try again shortly
         */
        OverloadedOrServiceUnavailableOrStorageUnavailable: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["StorageUnavailableProblem"];
            };
        };
        /**
         * @description `PARSE_ERROR`: The request could not be read
         *
         *     `SEVERAL_CREDENTIALS`: Send one credential only
         *
         *     `TOKEN_IN_URL`: A token does not belong into an address
         */
        ParseErrorOrSeveralCredentialsOrTokenInUrl: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ParseErrorProblem"] | components["schemas"]["SeveralCredentialsProblem"] | components["schemas"]["TokenInUrlProblem"];
            };
        };
        /** @description `PAYLOAD_TOO_LARGE`: The request is too large */
        PayloadTooLarge: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
            };
        };
        /** @description `PRECONDITION_FAILED`: This is not the version that you expect */
        PreconditionFailed: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
            };
        };
        /** @description `RANGE_NOT_SATISFIABLE`: There is nothing in this range */
        RangeNotSatisfiable: {
            headers: {
                /** @description Which bytes, of how many (RFC 9110 section 14.4) */
                "Content-Range": string;
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["RangeNotSatisfiableProblem"];
            };
        };
        /** @description `SESSION_REQUIRED`: Only you can do this, in a session */
        SessionRequired: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description What credentials would do (RFC 9110 section 11.6.1) */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["SessionRequiredProblem"];
            };
        };
        /** @description `TOO_MANY_REQUESTS`: Too many requests */
        TooManyRequests: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                /** @description After how many seconds to come back (RFC 9110 section 10.2.3) */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
            };
        };
        /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not supported */
        UnsupportedMediaType: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
            };
        };
        /** @description `URI_TOO_LONG`: The address is too long */
        UriTooLong: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UriTooLongProblem"];
            };
        };
        /** @description `VALIDATION`: The input is not valid */
        Validation: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ValidationProblem"];
            };
        };
    };
    parameters: {
        /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
        IdempotencyKey: string;
        /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
        IfMatch: string;
        /** @description The Last-Modified you have; does not count beside If-None-Match */
        IfModifiedSince: string;
        /** @description The ETags you have. When one is still right, the answer is 304 */
        IfNoneMatch: string;
        /** @description `*` to create and never to replace: when something is there, the answer is 412 */
        MustNotExist: "*";
    };
    requestBodies: never;
    headers: {
        /** @description Who may keep this, and for how long (RFC 9111) */
        CacheControl: string;
        /** @description The strong tag of this representation: send it back in If-None-Match to be spared what you have, in If-Match to change this version and no other */
        ETag: string;
        /** @description Says that this is the reply to an earlier request with the same Idempotency-Key */
        IdempotentReplayed: "true";
        /** @description The time of the last change */
        LastModified: string;
        /** @description Where to go from here (RFC 8288), as far as the caller may */
        Link: string;
        /** @description What is left of each budget: `r` calls, until it is full again in `t` seconds. Not there where calls are not limited, and when the call was refused before it was counted */
        RateLimit: string;
        /** @description The budgets that the call counts against: `q` calls in `w` seconds (draft-ietf-httpapi-ratelimit-headers) */
        RateLimitPolicy: string;
        /** @description The request headers that the answer depends on */
        Vary: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    entryPoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["EntryPoint"];
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "accessToken-create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uri
                     * @description The service that the token is for, by its address. This API unless told: it takes no token that is for another.
                     */
                    audience?: string;
                    /** @description What the token may do: scopes of the token that it is exchanged for, or any for a session. */
                    scopes: string[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "account-list": {
        parameters: {
            query?: {
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description Created before or after */
                createdAt?: {
                    /** Format: date-time */
                    gt?: string;
                    /** Format: date-time */
                    gte?: string;
                    /** Format: date-time */
                    lt?: string;
                    /** Format: date-time */
                    lte?: string;
                };
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Only these fields of each item */
                fields?: ("id" | "version" | "username" | "email" | "role" | "createdAt" | "updatedAt" | "disabledAt")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description Part of the username or of the e-mail address */
                q?: string;
                /** @description With this role */
                role?: "user" | "moderator" | "admin";
                /** @description The order; - means descending */
                sort?: "-createdAt" | "createdAt" | "username";
                /** @description Those who may sign in, or not */
                status?: "enabled" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["AccountSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "account-byId": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The id of the account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "account-disable": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The id of the account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Change this version and no other; any of them when it is a list */
                    expectedVersion?: number | number[];
                    /** @description Why, for the audit log, which the owner can read too */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "account-enable": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The id of the account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Change this version and no other; any of them when it is a list */
                    expectedVersion?: number | number[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "account-changeRole": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The id of the account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Change this version and no other; any of them when it is a list */
                    expectedVersion?: number | number[];
                    /** @enum {string} */
                    role: "user" | "moderator" | "admin";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "audit-list": {
        parameters: {
            query?: {
                /** @description Done by this user */
                actor?: string;
                /** @description Before or after */
                at?: {
                    /** Format: date-time */
                    gt?: string;
                    /** Format: date-time */
                    gte?: string;
                    /** Format: date-time */
                    lt?: string;
                    /** Format: date-time */
                    lte?: string;
                };
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Only these fields of each item */
                fields?: ("id" | "at" | "kind" | "details" | "actor" | "subject" | "credentialKind" | "credentialId" | "address" | "userAgent")[];
                /** @description Of this kind */
                kind?: "account.changed" | "account.disabled" | "account.enabled" | "account.renamed" | "account.roleChanged" | "password.changed" | "session.allRevoked" | "application.deleted" | "application.registered" | "application.changed" | "application.secretRotated" | "grant.given" | "grant.revoked" | "identity.connected" | "identity.disconnected" | "account.created" | "email.changeRequested" | "email.changed" | "email.changeUndone" | "password.reset" | "session.created" | "session.deleted" | "session.reauthenticated" | "session.refused" | "session.revoked" | "session.othersRevoked" | "token.created" | "token.revoked" | "token.allRevoked";
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "-at" | "at";
                /** @description Concerning this user */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["AuditEventSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "application-list": {
        parameters: {
            query?: {
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Only these fields of each item */
                fields?: ("id" | "name" | "homepage" | "kind" | "redirectUris" | "scopes" | "createdAt" | "lastUsedAt")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "-createdAt" | "createdAt" | "name,-createdAt";
            };
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["ApplicationSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "application-register": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    homepage?: string | null;
                    /** @enum {string} */
                    kind: "confidential" | "public";
                    name: string;
                    redirectUris: string[];
                    scopes: string[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["RegisteredApplication"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdempotentReplyNotKeptOrTooManyApplications"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "application-byId": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The id of the application, its client_id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "application-delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the application, its client_id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "application-update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the application, its client_id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    homepage?: string | null;
                    name?: string;
                    redirectUris?: string[];
                    scopes?: string[];
                };
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Application"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "application-rotateSecret": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the application, its client_id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        /** @description The client secret. It is shown this once and stored nowhere. */
                        clientSecret: string;
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdempotentReplyNotKept"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-list": {
        parameters: {
            query?: {
                /** @description By this user */
                author?: string;
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Relations to add to each item */
                expand?: ("comments" | "comments.author")[];
                /** @description Among the favorites of this user */
                favoritedBy?: string;
                /** @description Only these fields of each item */
                fields?: ("id" | "version" | "slug" | "title" | "description" | "status" | "publishedAt" | "createdAt" | "updatedAt" | "tags" | "author" | "favorited" | "favoritesCount")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description Published before or after */
                publishedAt?: {
                    /** Format: date-time */
                    gt?: string;
                    /** Format: date-time */
                    gte?: string;
                    /** Format: date-time */
                    lt?: string;
                    /** Format: date-time */
                    lte?: string;
                };
                /** @description Full-text search */
                q?: string;
                /** @description The order; - means descending */
                sort?: "-publishedAt" | "publishedAt" | "-publishedAt,title" | "title" | "-title";
                /** @description With this tag */
                tag?: string;
            };
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["ArticleSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @default  */
                    description?: string;
                    /** @default {} */
                    metadata?: components["schemas"]["ArticleMetadata"];
                    /** @default [] */
                    tags?: string[];
                    title: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrSlugTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-bySlug": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `*` to create and never to replace: when something is there, the answer is 412 */
                "If-None-Match"?: components["parameters"]["MustNotExist"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @default  */
                    description?: string;
                    /** @description 0 to create only, * to replace only, or the version to replace */
                    expectedVersion?: number | "*" | number[];
                    /** @default {} */
                    metadata?: components["schemas"]["ArticleMetadata"];
                    /** @default [] */
                    tags?: string[];
                    title: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrSlugTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-delete": {
        parameters: {
            query?: {
                /** @description Change this version and no other; any of them when it is a list */
                expectedVersion?: number | number[];
            };
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    body?: string;
                    description?: string;
                    /** @description Change this version and no other; any of them when it is a list */
                    expectedVersion?: number | number[];
                    metadata?: components["schemas"]["ArticleMetadata"];
                    tags?: string[];
                    title?: string;
                };
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "comment-list": {
        parameters: {
            query?: {
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description Written before or after */
                createdAt?: {
                    /** Format: date-time */
                    gt?: string;
                    /** Format: date-time */
                    gte?: string;
                    /** Format: date-time */
                    lt?: string;
                    /** Format: date-time */
                    lte?: string;
                };
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Only these fields of each item */
                fields?: ("id" | "version" | "body" | "createdAt" | "updatedAt" | "author")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "createdAt" | "-createdAt";
            };
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["CommentSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "comment-create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "comment-byId": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The id of the comment */
                id: string;
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "comment-delete": {
        parameters: {
            query?: {
                /** @description Change this version and no other; any of them when it is a list */
                expectedVersion?: number | number[];
            };
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The id of the comment */
                id: string;
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "comment-update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The id of the comment */
                id: string;
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @description Change this version and no other; any of them when it is a list */
                    expectedVersion?: number | number[];
                };
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-favorite": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-unfavorite": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "image-list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["File"][];
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "image-create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    image: string | unknown | unknown | unknown | unknown | unknown;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrTooManyImages"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailableOrStorageUnavailable"];
        };
    };
    "image-delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the file */
                id: string;
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description What names the article in its address */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Change this version and no other; any of them when it is a list */
                    expectedVersion?: number | number[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-onChange": {
        parameters: {
            query?: {
                /** @description As the header Last-Event-ID, for who cannot send one */
                lastEventId?: string;
            };
            header?: {
                /** @description The id of the last event received; the stream goes on after it */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: `data:` is JSON, `id:` resumes, `event: error` carries a problem, `event: end` says that there is no more */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "client-declarations": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text of the file */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            412: components["responses"]["PreconditionFailed"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "client-script": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text of the file */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    /** @description Where the types of the module lie */
                    "X-TypeScript-Types": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": string;
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            412: components["responses"]["PreconditionFailed"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "consent-byUid": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the request, from the address of the page for consent */
                uid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "consent-answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the request, from the address of the page for consent */
                uid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "allow" | "deny";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        continueAt: string;
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrConsentNotYoursOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-drafts": {
        parameters: {
            query?: {
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Relations to add to each item */
                expand?: ("comments" | "comments.author")[];
                /** @description Only these fields of each item */
                fields?: ("id" | "version" | "slug" | "title" | "description" | "status" | "publishedAt" | "createdAt" | "updatedAt" | "tags" | "author" | "favorited" | "favoritesCount")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "-createdAt" | "createdAt" | "-updatedAt" | "updatedAt";
            };
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["ArticleSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "emailChange-create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            202: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["SentMail"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "emailChange-confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What follows the # in the link of the mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        /**
                         * Format: email
                         * @description The address that the account has
                         */
                        email: string;
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["CrossSiteRequestOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrInvalidLink"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "emailChange-undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What follows the # in the link of the mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        /**
                         * Format: email
                         * @description The address that the account has
                         */
                        email: string;
                        /** @description Whether the account had the other address already, so that everybody is signed out */
                        restored: boolean;
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["CrossSiteRequestOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrInvalidLink"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "article-feed": {
        parameters: {
            query?: {
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Relations to add to each item */
                expand?: ("comments" | "comments.author")[];
                /** @description Only these fields of each item */
                fields?: ("id" | "version" | "slug" | "title" | "description" | "status" | "publishedAt" | "createdAt" | "updatedAt" | "tags" | "author" | "favorited" | "favoritesCount")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "-publishedAt" | "publishedAt";
            };
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["ArticleSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "file-byId": {
        parameters: {
            query?: never;
            header?: {
                /** @description The Last-Modified you have; does not count beside If-None-Match */
                "If-Modified-Since"?: components["parameters"]["IfModifiedSince"];
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The ETag or the Last-Modified of the parts you have: all of it is sent when it is another one */
                "If-Range"?: string;
                /** @description The part to send, such as bytes=0-1023 (RFC 9110 section 14.2) */
                Range?: string;
            };
            path: {
                /** @description The id of the file */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    "Accept-Ranges": "bytes";
                    "Cache-Control": components["headers"]["CacheControl"];
                    /** @description Whether to show or to save it, and under which name (RFC 6266) */
                    "Content-Disposition": string;
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "image/avif": string;
                    "image/gif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The part that was asked for */
            206: {
                headers: {
                    "Accept-Ranges": "bytes";
                    "Cache-Control": components["headers"]["CacheControl"];
                    /** @description Whether to show or to save it, and under which name (RFC 6266) */
                    "Content-Disposition": string;
                    /** @description Which bytes, of how many (RFC 9110 section 14.4) */
                    "Content-Range": string;
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "image/avif": string;
                    "image/gif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailableOrStorageUnavailable"];
        };
    };
    "grant-list": {
        parameters: {
            query?: {
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Only these fields of each item */
                fields?: ("id" | "name" | "homepage" | "owner" | "scopes" | "since" | "lastUsedAt")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "name" | "-name";
            };
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["GrantSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "grant-revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the application */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "identity-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        /** @description Whether the account can be signed in to without any of these */
                        hasPassword: boolean;
                        items: components["schemas"]["Identity"][];
                    };
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "identity-connect": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Identity"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdentityTakenOrProofRequired"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "identity-disconnect": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the connected account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrLastWayIn"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "identity-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        /** @description What this browser has proven within the last ten minutes */
                        proof: {
                            /** @description An address that is known to belong to the owner of the account */
                            email: string | null;
                            /** @description What the provider calls the account */
                            name: string;
                            /**
                             * @description What can be done with it
                             * @enum {string}
                             */
                            next: "signIn" | "register" | "registerByMail" | "signInToConnect" | "connect" | "connected" | "taken" | "reauthenticate" | "refused";
                            provider: components["schemas"]["IdentityProvider"];
                        } | null;
                    };
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["SessionRequired"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "identity-reauthenticate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdempotentReplyNotKeptOrProofRequired"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "identity-signIn": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Whether the session outlives the browser: to be sent again when signing in
                     * @default false
                     */
                    remember?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        session: components["schemas"]["Session"];
                        user: components["schemas"]["User"];
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdentityUnknownOrProofRequired"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "identity-register": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whether the session outlives the browser: to be sent again when signing in
                     * @default false
                     */
                    remember?: boolean;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        session: components["schemas"]["Session"];
                        user: components["schemas"]["User"];
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["CrossSiteRequestOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrEmailNotProvenOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrIdentityTakenOrProofRequiredOrUsernameTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "identity-providers": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["IdentityProvider"][];
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["SessionRequired"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "identity-begin": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the provider */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description To sign in, register or connect an account; or to prove again who is at a session, for which the provider asks anew
                     * @default signIn
                     * @enum {string}
                     */
                    purpose?: "signIn" | "reauthenticate";
                    /**
                     * @description Whether the session outlives the browser: to be sent again when signing in
                     * @default false
                     */
                    remember?: boolean;
                    /**
                     * Format: starts_with
                     * @description The path in the console to go to afterwards
                     * @default /
                     */
                    returnTo?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        /**
                         * Format: uri
                         * @description Where the browser that asked has to go, within ten minutes
                         */
                        url: string;
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["CrossSiteRequestOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrProviderUnavailableOrServiceUnavailable"];
        };
    };
    "user-me": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "user-update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    bio?: string;
                    /** @description Change this version and no other; any of them when it is a list */
                    expectedVersion?: number | number[];
                    image?: (string) | null;
                    username?: string;
                };
                "application/merge-patch+json": Record<string, never>;
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrUsernameTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "audit-mine": {
        parameters: {
            query?: {
                /** @description Before or after */
                at?: {
                    /** Format: date-time */
                    gt?: string;
                    /** Format: date-time */
                    gte?: string;
                    /** Format: date-time */
                    lt?: string;
                    /** Format: date-time */
                    lte?: string;
                };
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Only these fields of each item */
                fields?: ("id" | "at" | "kind" | "details" | "actor" | "subject" | "credentialKind" | "credentialId" | "address" | "userAgent")[];
                /** @description Of this kind */
                kind?: "account.changed" | "account.disabled" | "account.enabled" | "account.renamed" | "account.roleChanged" | "password.changed" | "session.allRevoked" | "application.deleted" | "application.registered" | "application.changed" | "application.secretRotated" | "grant.given" | "grant.revoked" | "identity.connected" | "identity.disconnected" | "account.created" | "email.changeRequested" | "email.changed" | "email.changeUndone" | "password.reset" | "session.created" | "session.deleted" | "session.reauthenticated" | "session.refused" | "session.revoked" | "session.othersRevoked" | "token.created" | "token.revoked" | "token.allRevoked";
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "-at" | "at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["AuditEventSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "avatar-set": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    image: string | unknown | unknown | unknown | unknown | unknown;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailableOrStorageUnavailable"];
        };
    };
    "avatar-delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "password-change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "profile-byUsername": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The name of the user */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "profile-follow": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The name of the user */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "profile-unfollow": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The name of the user */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrInsufficientScope"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "recovery-create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            202: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["SentMail"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["CrossSiteRequestOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "recovery-complete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    /** @description What follows the # in the link of the mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["CrossSiteRequestOrSessionRequired"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrInvalidLink"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "token-scopes": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["Scope"][];
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["SessionRequired"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "session-current": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        session: components["schemas"]["Session"] | null;
                        user: components["schemas"]["User"] | null;
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["SessionRequired"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "session-create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                    /** @default false */
                    remember?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        session: components["schemas"]["Session"];
                        user: components["schemas"]["User"];
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidCredentialsOrInvalidToken"];
            403: components["responses"]["CrossSiteRequestOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "session-delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "session-reauthenticate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "session-list": {
        parameters: {
            query?: {
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Only these fields of each item */
                fields?: ("id" | "userAgent" | "address" | "createdAt" | "authenticatedAt" | "lastUsedAt" | "expiresAt" | "current" | "remembered")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "-lastUsedAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["SessionSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "session-revokeOthers": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        revoked: number;
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "session-revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the session */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "session-revokeAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "tag-list": {
        parameters: {
            query?: {
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Only these fields of each item */
                fields?: ("name" | "articlesCount")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "-articlesCount,name" | "name" | "-name";
            };
            header?: {
                /** @description The ETags you have. When one is still right, the answer is 304 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["Tag"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            /** @description What you have is still right */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["InsufficientScope"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "token-list": {
        parameters: {
            query?: {
                /** @description Adds `totalCount`, which costs a look at every item */
                count?: "exact";
                /** @description `nextCursor` or `prevCursor` of a page of this very list */
                cursor?: string;
                /** @description Sent by infinite queries of front ends; a cursor knows its own way */
                direction?: "forward" | "backward";
                /** @description Only these fields of each item */
                fields?: ("id" | "name" | "scopes" | "createdAt" | "expiresAt" | "lastUsedAt" | "lastUsedAddress")[];
                /** @description How many items a page holds */
                limit?: number;
                /** @description The order; - means descending */
                sort?: "-createdAt" | "createdAt" | "name,-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        items: components["schemas"]["ApiTokenSummary"][];
                        nextCursor: string | null;
                        prevCursor: string | null;
                        totalCount?: number;
                    };
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "token-create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 90 */
                    expiresInDays?: number;
                    name: string;
                    scopes: string[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["CreatedApiToken"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrReauthenticationRequiredOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrIdempotentReplyNotKeptOrTooManyTokens"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "token-revokeAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        revoked: number;
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "token-byId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the token */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["ApiToken"];
                };
            };
            400: components["responses"]["ParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["ForbiddenOrSessionRequired"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "token-revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the token */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidTokenOrUnauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbiddenOrSessionRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "user-register": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            202: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["SentMail"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["CrossSiteRequestOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrUsernameTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
    "user-confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header) */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    /** @description What follows the # in the link of the mail */
                    token: string;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": {
                        /** Format: email */
                        email: string;
                        username: string;
                    };
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseErrorOrSeveralCredentialsOrTokenInUrl"];
            401: components["responses"]["InvalidToken"];
            403: components["responses"]["CrossSiteRequestOrSessionRequired"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrInvalidLinkOrUsernameTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
