/** A page as the router declares it: every field, and each relation as something that may be there. */
export interface AnyPage {
  items: object[];
  nextCursor: string | null;
  prevCursor: string | null;
}

/** What a list takes that decides what an item holds. */
export interface Narrowing {
  fields?: readonly string[] | undefined;
  expand?: readonly string[] | undefined;
}

/** The page that a list returns for this input: its items hold what was asked for and nothing else. */
export type NarrowedPage<TPage extends AnyPage, TOffer extends Narrowing, TInput> = Flat<
  Omit<TPage, 'items'> & { items: NarrowedItem<TPage['items'][number], TOffer, TInput>[] }
>;

type NarrowedItem<TItem, TOffer extends Narrowing, TInput> = Flat<
  Fields<TItem, Names<TOffer['fields']>, Asked<TInput, 'fields'>> &
    Relations<TItem, Names<TOffer['expand']>, Asked<TInput, 'expand'>>
>;

/** `undefined` when the input does not say. */
type Asked<TInput, TKey extends keyof Narrowing> = TInput extends { [K in TKey]: infer TNames }
  ? TNames
  : undefined;

type Fields<TItem, TOffered, TAsked> = TAsked extends undefined | readonly []
  ? Pick<TItem, TOffered & keyof TItem>
  : IsLiteral<TAsked> extends true
    ? Pick<TItem, Names<TAsked> & keyof TItem>
    : Partial<Pick<TItem, TOffered & keyof TItem>>;

type Relations<TItem, TOffered, TAsked> = TAsked extends undefined | readonly []
  ? unknown
  : IsLiteral<TAsked> extends true
    ? Expanded<TItem, TOffered, Names<TAsked>>
    : Pick<TItem, Root<TOffered> & keyof TItem>;

/** The relations that the paths lead to, each with the relations within it that they lead to. */
type Expanded<TItem, TOffered, TPath> = {
  [K in Root<TPath> & keyof TItem]-?: Related<
    NonNullable<TItem[K]>,
    Rest<TOffered, K>,
    Rest<TPath, K>
  >;
};

type Related<TThing, TOffered, TPath> = TThing extends (infer TElement)[]
  ? Related<TElement, TOffered, TPath>[]
  : Flat<Omit<TThing, Root<TOffered> & string> & Expanded<TThing, TOffered, TPath>>;

/** `comments` of `comments.author`. */
type Root<TPath> = TPath extends `${infer TRoot}.${string}` ? TRoot : TPath;

/** `author` of `comments.author` behind `comments`. */
type Rest<TPath, TRoot> = TPath extends `${TRoot & string}.${infer TRest}` ? TRest : never;

type Names<TNames> = TNames extends readonly (infer TName)[] ? TName : never;

/** Whether the compiler sees which names there are: not of a list that was put together elsewhere. */
type IsLiteral<TNames> = TNames extends readonly unknown[]
  ? number extends TNames['length']
    ? false
    : true
  : false;

type Flat<TObject> = { [K in keyof TObject]: TObject[K] };
