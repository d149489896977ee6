/** One step of an order: `-title` is `{ key: 'title', descending: true }`. */
export interface OrderStep {
  key: string;
  descending: boolean;
}

/** The keys that orders name: `'publishedAt' | 'title'` for `'-publishedAt,title'`. */
export type KeyOf<TOrder extends string> = TOrder extends `${infer TFirst},${infer TRest}`
  ? KeyOf<TFirst> | KeyOf<TRest>
  : TOrder extends `-${infer TKey}`
    ? TKey
    : TOrder;

/** Reads an order such as `-publishedAt,title`. */
export function parseOrder(order: string): OrderStep[] {
  return order.split(',').map((step) => ({
    key: step.replace(/^-/, ''),
    descending: step.startsWith('-'),
  }));
}
