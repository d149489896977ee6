import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';
import { User } from './user.entity.ts';

const FollowSchema = defineEntity({
  name: 'Follow',
  tableName: 'follows',
  properties: {
    ...recordProperties(),
    follower: () => p.manyToOne(User).ref().deleteRule('cascade'),
    followee: () => p.manyToOne(User).ref().deleteRule('cascade'),
  },
  uniques: [{ name: 'follows_pair_unique', properties: ['follower', 'followee'] }],
  indexes: [{ name: 'follows_of_followee', properties: ['followee'] }],
  checks: [{ name: 'follows_not_self', expression: 'follower_id <> followee_id' }],
});

/** One user reads another: the articles of the followee are in the feed of the follower. */
export class Follow extends FollowSchema.class {
  static readonly storage = FollowSchema;
}
FollowSchema.setClass(Follow);
