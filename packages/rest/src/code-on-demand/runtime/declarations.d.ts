/** A failure that the server explains: its members are those of the problem (RFC 9457). */
export declare class ProblemError extends Error {
  readonly name: 'ProblemError';
  /** A URL that identifies the kind of problem, or `about:blank`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What went wrong this time, in a sentence for people. */
  readonly detail: string;
  readonly instance: string | undefined;
  /** What went wrong, for programs. A proxy's own failure has none. */
  readonly code: ProblemCode | (string & Record<never, never>) | undefined;
  readonly requestId: string | undefined;
  /** The fields to blame, when there are any. */
  readonly errors: readonly ProblemField[] | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** All members, those that are this problem's own too. */
  readonly problem: Readonly<Record<string, unknown>>;
}

/** One field that needs attention. */
export interface ProblemField {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly in?: 'path' | 'query' | 'body';
  /** The JSON Pointer to a member of the body (RFC 6901 section 6). */
  readonly pointer?: string;
}

export interface ClientOptions {
  /** Where the API is: by default the folder that this module was loaded from. */
  readonly baseUrl?: string | URL | undefined;
  /** Sends the requests, `fetch` by default. */
  readonly fetch?: typeof fetch | undefined;
  /** Added to every request. A function is asked each time, for credentials that change. */
  readonly headers?: RequestHeaders | (() => RequestHeaders | Promise<RequestHeaders>) | undefined;
  /** Whether cookies travel: `same-origin` by default; `include` for an API on another origin that allows it. */
  readonly credentials?: 'omit' | 'same-origin' | 'include' | undefined;
  /** How often a request that may be repeated is repeated after a failure that passes, 3 by default. */
  readonly retries?: number | undefined;
  /** How long one attempt may take, 60,000 by default. */
  readonly timeoutMs?: number | undefined;
}

export type RequestHeaders = Readonly<Record<string, string>>;

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly headers?: RequestHeaders | undefined;
  readonly retries?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

export interface WriteOptions extends CallOptions {
  /** Makes this request and all its repetitions one. A fresh key is made unless told. */
  readonly idempotencyKey?: string | undefined;
}

export interface ChangeOptions extends WriteOptions {
  /** What the change is based on: an entity tag, or an object that this client returned. Refused with 412 when it is stale. */
  readonly ifMatch?: string | object | undefined;
}

export interface StreamOptions {
  readonly signal?: AbortSignal | undefined;
  readonly headers?: RequestHeaders | undefined;
  /** The id of the last event seen: the stream goes on after it. */
  readonly lastEventId?: string | undefined;
}

/** An event of a stream. Only those of streams that can be resumed have an id. */
export interface StreamEvent<TData> {
  readonly id: string | undefined;
  readonly data: TData;
}

/** Answers with one page of a list, or goes through all of them. */
export interface ListOperation<
  TArguments extends readonly unknown[],
  TPage extends { items: readonly unknown[] },
> {
  (...args: TArguments): Promise<TPage>;
  /** Asks for one page after the other, as they are needed. */
  pages(...args: TArguments): AsyncGenerator<TPage, void, undefined>;
  /** The items of all pages: `for await (const item of list.all({ … }))`. */
  all(...args: TArguments): AsyncGenerator<TPage['items'][number], void, undefined>;
}

/** A list whose items have all of their fields, or those that `fields` names. What `expand` adds may be there in any case. */
export interface SparseListOperation<
  TArguments extends readonly unknown[],
  TInput,
  TPage extends { items: readonly unknown[] },
  TField extends keyof TPage['items'][number],
> {
  (...args: TArguments): Promise<SparsePage<TPage, TField, TField>>;
  <TAsked extends TField>(
    input: WithFields<TInput, TAsked>,
    options?: CallOptions,
  ): Promise<SparsePage<TPage, TField, TAsked>>;
  /** Asks for one page after the other, as they are needed. */
  pages(...args: TArguments): AsyncGenerator<SparsePage<TPage, TField, TField>, void, undefined>;
  pages<TAsked extends TField>(
    input: WithFields<TInput, TAsked>,
    options?: CallOptions,
  ): AsyncGenerator<SparsePage<TPage, TField, TAsked>, void, undefined>;
  /** The items of all pages: `for await (const item of list.all({ … }))`. */
  all(...args: TArguments): AsyncGenerator<SparseItem<TPage, TField, TField>, void, undefined>;
  all<TAsked extends TField>(
    input: WithFields<TInput, TAsked>,
    options?: CallOptions,
  ): AsyncGenerator<SparseItem<TPage, TField, TAsked>, void, undefined>;
}

export type WithAllFields<TInput> = Omit<TInput, 'fields'> & { readonly fields?: undefined };

export type WithFields<TInput, TAsked> = Omit<TInput, 'fields'> & {
  readonly fields: readonly TAsked[];
};

/** A page whose items have the fields that were asked for, of those that could be. */
export type SparsePage<
  TPage extends { items: readonly unknown[] },
  TField extends keyof TPage['items'][number],
  TAsked extends TField,
> = Omit<TPage, 'items'> & { items: Array<SparseItem<TPage, TField, TAsked>> };

export type SparseItem<
  TPage extends { items: readonly unknown[] },
  TField extends keyof TPage['items'][number],
  TAsked extends TField,
> = { [K in TAsked]: Exclude<TPage['items'][number][K], undefined> } & Omit<
  TPage['items'][number],
  TField
>;

/** Returns the entity tag that something came with, or `undefined`. */
export declare function etagOf(value: object): string | undefined;

/** Makes a client with settings of its own. */
export declare function createClient(options?: ClientOptions): Client;

/** The client of the API that this module came from. */
export declare const client: Client;
