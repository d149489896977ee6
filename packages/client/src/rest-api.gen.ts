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
    "/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List articles, newest first
         * @description Anybody may ask. Over tRPC it is the query `article.list`.
         */
        get: operations["article-list"];
        put?: never;
        /**
         * Begin an article as a draft
         * @description Sign in first. Over tRPC it is the mutation `article.create`.
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
         * @description Anybody may ask. Over tRPC it is the query `article.bySlug`.
         */
        get: operations["article-bySlug"];
        /**
         * Create or replace an article
         * @description Sign in first. Over tRPC it is the mutation `article.replace`.
         */
        put: operations["article-replace"];
        post?: never;
        /**
         * Delete an article
         * @description Sign in first. Over tRPC it is the mutation `article.delete`.
         */
        delete: operations["article-delete"];
        options?: never;
        head?: never;
        /**
         * Change an article
         * @description Sign in first. Over tRPC it is the mutation `article.update`.
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
         * @description Anybody may ask. Over tRPC it is the query `comment.list`.
         */
        get: operations["comment-list"];
        put?: never;
        /**
         * Comment on an article
         * @description Sign in first. Over tRPC it is the mutation `comment.create`.
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
         * @description Anybody may ask. Over tRPC it is the query `comment.byId`.
         */
        get: operations["comment-byId"];
        put?: never;
        post?: never;
        /**
         * Delete a comment
         * @description Sign in first. Over tRPC it is the mutation `comment.delete`.
         */
        delete: operations["comment-delete"];
        options?: never;
        head?: never;
        /**
         * Change a comment
         * @description Sign in first. Over tRPC it is the mutation `comment.update`.
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
         * @description Sign in first. Over tRPC it is the mutation `article.favorite`.
         */
        put: operations["article-favorite"];
        post?: never;
        /**
         * Unfavorite it
         * @description Sign in first. Over tRPC it is the mutation `article.unfavorite`.
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
         * @description Anybody may ask. Over tRPC it is the query `image.list`.
         */
        get: operations["image-list"];
        put?: never;
        /**
         * Add an image to an article
         * @description Sign in first. Over tRPC it is the mutation `image.create`.
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
         * @description Sign in first. Over tRPC it is the mutation `image.delete`.
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
         * @description Sign in first. Over tRPC it is the mutation `article.publish`.
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
         * @description Anybody may ask. Over tRPC it is the subscription `article.onChange`.
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
    "/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own drafts
         * @description Sign in first. Over tRPC it is the query `article.drafts`.
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
    "/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List articles of followed authors
         * @description Sign in first. Over tRPC it is the query `article.feed`.
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
         * @description Anybody may ask. Over tRPC it is the query `file.byId`.
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
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your account
         * @description Sign in first. Over tRPC it is the query `user.me`.
         */
        get: operations["user-me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your account
         * @description Sign in first. Over tRPC it is the mutation `user.update`.
         */
        patch: operations["user-update"];
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
         * @description Sign in first. Over tRPC it is the mutation `avatar.set`.
         */
        put: operations["avatar-set"];
        post?: never;
        /**
         * Remove the picture of yourself
         * @description Sign in first. Over tRPC it is the mutation `avatar.delete`.
         */
        delete: operations["avatar-delete"];
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
         * @description Anybody may ask. Over tRPC it is the query `profile.byUsername`.
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
         * @description Sign in first. Over tRPC it is the mutation `profile.follow`.
         */
        put: operations["profile-follow"];
        post?: never;
        /**
         * Unfollow them
         * @description Sign in first. Over tRPC it is the mutation `profile.unfollow`.
         */
        delete: operations["profile-unfollow"];
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
         * @description Anybody may ask. Over tRPC it is the query `session.current`.
         */
        get: operations["session-current"];
        put?: never;
        /**
         * Sign in
         * @description Anybody may ask. Over tRPC it is the mutation `session.create`.
         */
        post: operations["session-create"];
        /**
         * Sign out
         * @description Sign in first. Over tRPC it is the mutation `session.delete`.
         */
        delete: operations["session-delete"];
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
         * @description Sign in first. Over tRPC it is the query `session.list`.
         */
        get: operations["session-list"];
        put?: never;
        post?: never;
        /**
         * End all other sessions
         * @description Sign in first. Over tRPC it is the mutation `session.revokeOthers`.
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
         * @description Sign in first. Over tRPC it is the mutation `session.revoke`.
         */
        delete: operations["session-revoke"];
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
         * @description Anybody may ask. Over tRPC it is the query `tag.list`.
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
         * Create an account and sign in
         * @description Anybody may ask. Over tRPC it is the mutation `user.register`.
         */
        post: operations["user-register"];
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
        /** @description A write says that another site made the browser send it, or does not say where it comes from. Browsers send the header Origin by themselves; a program adds it, with the address of the server. */
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
            createdAt: string;
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** Format: date-time */
            lastUsedAt: string;
            userAgent: string;
        };
        SessionSummary: {
            address?: string;
            /** Format: date-time */
            createdAt?: string;
            current?: boolean;
            /** Format: date-time */
            expiresAt?: string;
            id?: string;
            /** Format: date-time */
            lastUsedAt?: string;
            userAgent?: string;
        };
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
         */
        BadRequestOrIdempotencyKeyMalformedOrParseError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["IdempotencyKeyMalformedProblem"] | components["schemas"]["ParseErrorProblem"];
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
         *     `USERNAME_TAKEN`: That username is already in use
         */
        ChangedMeanwhileOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrUsernameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["EmailTakenProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["UsernameTakenProblem"];
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
         *     `SLUG_TAKEN`: Another article has just taken this address: try again
         */
        ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrSlugTaken: {
            headers: {
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
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhileProblem"] | components["schemas"]["GoneMeanwhileProblem"] | components["schemas"]["IdempotencyKeyInUseProblem"] | components["schemas"]["TooManyImagesProblem"];
            };
        };
        /** @description `CROSS_SITE_REQUEST`: A request that changes something must come from this site */
        CrossSiteRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["CrossSiteRequestProblem"];
            };
        };
        /**
         * @description `CROSS_SITE_REQUEST`: A request that changes something must come from this site
         *
         *     `FORBIDDEN`: You may not do this
         */
        CrossSiteRequestOrForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["CrossSiteRequestProblem"] | components["schemas"]["ForbiddenProblem"];
            };
        };
        /** @description `FORBIDDEN`: You may not do this */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ForbiddenProblem"];
            };
        };
        /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used with another input */
        IdempotencyKeyReused: {
            headers: {
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
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["ValidationProblem"];
            };
        };
        /** @description `INTERNAL_SERVER_ERROR`: Something went wrong on our side */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InternalServerErrorProblem"];
            };
        };
        /** @description `INVALID_CREDENTIALS`: The e-mail address or the password is wrong */
        InvalidCredentials: {
            headers: {
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InvalidCredentialsProblem"];
            };
        };
        /** @description `NOT_ACCEPTABLE`: There is no answer of the type you accept */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAcceptableProblem"];
            };
        };
        /** @description `NOT_FOUND`: Not found */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"];
            };
        };
        /**
         * @description `OVERLOADED`: The server is busy: try again shortly
         *
         *     `SERVICE_UNAVAILABLE`: This is not available at the moment
         */
        OverloadedOrServiceUnavailable: {
            headers: {
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
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["OverloadedProblem"] | components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["StorageUnavailableProblem"];
            };
        };
        /** @description `PARSE_ERROR`: The request could not be read */
        ParseError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ParseErrorProblem"];
            };
        };
        /** @description `PAYLOAD_TOO_LARGE`: The request is too large */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
            };
        };
        /** @description `PRECONDITION_FAILED`: This is not the version that you expect */
        PreconditionFailed: {
            headers: {
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
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["RangeNotSatisfiableProblem"];
            };
        };
        /** @description `UNAUTHORIZED`: Sign in first */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnauthorizedProblem"];
            };
        };
        /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not supported */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
            };
        };
        /** @description `URI_TOO_LONG`: The address is too long */
        UriTooLong: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UriTooLongProblem"];
            };
        };
        /** @description `VALIDATION`: The input is not valid */
        Validation: {
            headers: {
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrSlugTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrSlugTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUseOrTooManyImages"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["ParseError"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["Validation"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailableOrStorageUnavailable"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrUsernameTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            414: components["responses"]["UriTooLong"];
            422: components["responses"]["Validation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/hal+json": components["schemas"]["HalResource"];
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
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
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["InvalidCredentials"];
            403: components["responses"]["CrossSiteRequest"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
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
                fields?: ("id" | "userAgent" | "address" | "createdAt" | "lastUsedAt" | "expiresAt" | "current")[];
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
            400: components["responses"]["ParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
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
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CrossSiteRequestOrForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ChangedMeanwhileOrGoneMeanwhileOrIdempotencyKeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ParseError"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Validation"];
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
            201: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    Link: components["headers"]["Link"];
                    /** @description Where the created thing lies */
                    Location: string;
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
            400: components["responses"]["BadRequestOrIdempotencyKeyMalformedOrParseError"];
            403: components["responses"]["CrossSiteRequest"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ChangedMeanwhileOrEmailTakenOrGoneMeanwhileOrIdempotencyKeyInUseOrUsernameTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["OverloadedOrServiceUnavailable"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
