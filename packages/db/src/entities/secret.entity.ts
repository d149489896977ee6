import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';

const SecretSchema = defineEntity({
  name: 'Secret',
  tableName: 'secrets',
  properties: {
    ...recordProperties(),
    name: p.text().unique('secrets_name_unique'),
    value: p.text().hidden().lazy(),
  },
});

/** What every process of one installation has to know alike, made by whichever needed it first. */
export class Secret extends SecretSchema.class {
  static readonly storage = SecretSchema;
}
SecretSchema.setClass(Secret);
