import { z } from 'zod';

/** Room for the longest title in a cursor. */
const MAX_CURSOR_LENGTH = 1_500;

/** What every list takes. */
const PageInput = z.strictObject({
  limit: z.int().min(1).max(100).default(20).meta({ description: 'How many items a page holds' }),
  cursor: z
    .string()
    .max(MAX_CURSOR_LENGTH)
    .optional()
    .meta({ description: '`nextCursor` or `prevCursor` of a page of this very list' }),
  count: z
    .literal('exact')
    .optional()
    .meta({ description: 'Adds `totalCount`, which costs a look at every item' }),
  direction: z
    .enum(['forward', 'backward'])
    .optional()
    .meta({ description: 'Sent by infinite queries of front ends; a cursor knows its own way' }),
});

/** A page of a list. A cursor that is `null` leads nowhere: the list ends there. */
export interface Page<TItem> {
  items: TItem[];
  nextCursor: string | null;
  prevCursor: string | null;
  /** Only when `count` asked for it. */
  totalCount?: number | undefined;
}

/** What a person types into a search field. */
export const SearchWords = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .meta({ description: 'Full-text search' });

/** A time to compare with. PostgreSQL has no year 0. */
export const Time = z.iso
  .datetime()
  .refine((time) => !time.startsWith('0000'), 'There is no year 0000');

/** A filter that compares: `createdAt[gte]=2026-01-01T00:00:00Z` on REST, `{ createdAt: { gte } }` on tRPC. */
export function comparison<TValue extends z.ZodType>(value: TValue) {
  const bound = value.optional();
  return z.strictObject({ gt: bound, gte: bound, lt: bound, lte: bound });
}

type Shape = z.ZodRawShape;

/** What the lists of one resource show of each thing. */
interface ListItem<TItem extends z.ZodObject, TRelations extends Shape, TPath extends string> {
  /** What is there when nothing else is asked for. */
  item: TItem;
  /** What `expand` can add. */
  relations: TRelations;
  /** What `expand` may name; a dot leads into a relation. */
  expand: readonly TPath[];
  /** All of it, and none of it required: `fields` leaves out what was not asked for. */
  partial: z.ZodType;
}

/** Describes what lists show of a thing, under a name for the OpenAPI document. */
export function defineItem<
  TItem extends z.ZodObject,
  TRelations extends Shape = Record<never, never>,
  const TPath extends string = never,
>(
  id: string,
  item: TItem,
  expansion?: { relations: TRelations; expand: readonly TPath[] },
): ListItem<TItem, TRelations, TPath> {
  // Without an expansion these types are empty, and so are the values.
  const { relations = {} as TRelations, expand = [] } = expansion ?? {};
  const partial = item.extend(relations).partial().meta({ id });
  return { item, relations, expand, partial };
}

interface ListOptions<TItem, TOrder, TFilters> {
  item: TItem;
  /** Every order that may be asked for, the default first; `-` means descending. Each needs an index. */
  orders: readonly [TOrder, ...TOrder[]];
  filters?: TFilters;
}

type InputShape<TItem extends z.ZodObject, TOrder extends string> = typeof PageInput.shape & {
  sort: z.ZodDefault<z.ZodEnum<{ [K in TOrder]: K }>>;
  fields: z.ZodOptional<z.ZodArray<z.ZodEnum<{ [K in keyof TItem['shape'] & string]: K }>>>;
};

type ExpandShape<TPath extends string> = [TPath] extends [never]
  ? unknown
  : { expand: z.ZodOptional<z.ZodArray<z.ZodEnum<{ [K in TPath]: K }>>> };

type FilterShape<TFilters extends Shape> = { [K in keyof TFilters]: z.ZodOptional<TFilters[K]> };

/**
 * Describes a list: the `input` and the `output` of its procedure.
 *
 * `output` has the type of a page that nothing narrows. What `fields` leaves out is absent at runtime, and from the types of
 * `@duet/client`, which knows what was asked for.
 */
export function defineList<
  TItem extends z.ZodObject,
  TRelations extends Shape,
  TPath extends string,
  const TOrder extends string,
  TFilters extends Shape = Record<never, never>,
>({ item, orders, filters }: ListOptions<ListItem<TItem, TRelations, TPath>, TOrder, TFilters>) {
  type Item = z.infer<TItem> & { [K in keyof TRelations]?: z.infer<TRelations[K]> };
  const input = PageInput.extend({
    sort: z.enum(orders).default(orders[0]).meta({ description: 'The order; - means descending' }),
    ...selectionShape(item),
    ...z.object(filters ?? {}).partial().shape,
  });
  return {
    orders,
    fields: Object.keys(item.item.shape),
    filters: Object.keys(filters ?? {}) as (keyof TFilters & string)[], // its own keys
    // Spreading loses what each part is.
    input: input as unknown as z.ZodObject<
      InputShape<TItem, TOrder> & ExpandShape<TPath> & FilterShape<TFilters>,
      z.core.$strict
    >,
    output: pageOf(item.partial) as unknown as z.ZodType<Page<Item>, Page<Item>>,
  };
}

function selectionShape({ item, expand }: ListItem<z.ZodObject, Shape, string>): Shape {
  const fields = z.array(item.keyof()).max(50).optional();
  const described = { fields: fields.meta({ description: 'Only these fields of each item' }) };
  if (expand.length === 0) return described;
  const paths = z.array(z.enum(expand)).max(20).optional();
  return { ...described, expand: paths.meta({ description: 'Relations to add to each item' }) };
}

function pageOf(item: z.ZodType) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    prevCursor: z.string().nullable(),
    totalCount: z.int().nonnegative().optional(),
  });
}
