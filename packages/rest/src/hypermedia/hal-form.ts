import { acceptsNothing } from '../input/object-schema.ts';
import type { RestRoute } from '../route.ts';
import { type HalFormProperty, toFileProperty, toHalFormProperty } from './hal-form-property.ts';

/** A write that a client can carry out without knowing of it before: a member of `_templates` (HAL-FORMS). */
export interface HalForm {
  readonly title?: string;
  readonly method: string;
  readonly contentType?: string;
  readonly target: string;
  readonly properties: readonly HalFormProperty[];
}

/** Fills in the form of a write: where it goes, and what the thing holds already. */
export type FillHalForm = (target: string, thing: unknown) => HalForm;

/**
 * Compiles the form of a write. Returns `null` where a form cannot say all that the write must be told: DELETE sends no
 * body, so what it needs has to be in its path.
 *
 * The version of the thing goes into it unseen: whoever submits the form changes what they saw and nothing else.
 */
export function compileHalForm(
  route: RestRoute,
  versionField: string | undefined,
): FillHalForm | null {
  const { method, takesBody, openapi, expectedVersionField: guard } = route;
  const title = openapi.summary === undefined ? {} : { title: openapi.summary };
  const readVersion = (thing: unknown) => (guard ? readField(thing, versionField) : undefined);

  if (!takesBody) {
    const isComplete = findFields(route).every(([, schema]) => acceptsNothing(schema));
    if (!isComplete) return null;
    return (target, thing) => {
      const version = readVersion(thing);
      const query = version === undefined ? '' : `?${guard}=${encodeURIComponent(String(version))}`;
      return { ...title, method, target: target + query, properties: [] };
    };
  }

  const contentType = route.fileFields.size > 0 ? 'multipart/form-data' : 'application/json';
  let fill: ReturnType<typeof compileProperties> | undefined;
  return (target, thing) => {
    // With the first form that somebody asks for: describing its fields is half of what mounting a router takes.
    fill ??= compileProperties(route);
    const version = readVersion(thing);
    const properties = fill(thing);
    if (version !== undefined) properties.push(toHidden(guard ?? '', version));
    return { ...title, method, contentType, target, properties };
  };
}

/** A form that changes a thing begins with what the thing is, any other one with what the schema says. */
function compileProperties(route: RestRoute): (thing: unknown) => HalFormProperty[] {
  const fields = findFields(route).map(([name, schema]) => ({
    name,
    property: route.fileFields.has(name)
      ? toFileProperty(name, schema)
      : toHalFormProperty(name, schema),
  }));
  const properties = fields.flatMap(({ property }) => property ?? []);
  if (route.method === 'POST') return () => [...properties];
  if (route.method === 'PATCH') return (thing) => properties.map((each) => prefill(each, thing));

  // PUT replaces: what a form cannot show would be lost if it did not come along.
  return (thing) =>
    fields.flatMap(({ name, property }) => {
      if (property) return prefill(property, thing);
      const value = readField(thing, name);
      return value === undefined ? [] : toHidden(name, value);
    });
}

function findFields({ inputShape, parameters, expectedVersionField }: RestRoute) {
  return Object.entries(inputShape).filter(
    ([name]) => !parameters.includes(name) && name !== expectedVersionField,
  );
}

function prefill(property: HalFormProperty, thing: unknown): HalFormProperty {
  const isBlank = property.type === 'password' || property.type === 'file';
  const value = isBlank ? undefined : readField(thing, property.name);
  return value === undefined || value === null ? property : { ...property, value };
}

function toHidden(name: string, value: unknown): HalFormProperty {
  return { name, type: 'hidden', value };
}

function readField(thing: unknown, name: string | undefined): unknown {
  if (name === undefined || typeof thing !== 'object' || thing === null) return undefined;
  return Reflect.get(thing, name);
}
