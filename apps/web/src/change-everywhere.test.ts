import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { changeEverywhere } from './change-everywhere.ts';

interface Song {
  title: string;
  likes: number;
}

const likeDuet = {
  isMatch: (node: object): node is Song => 'title' in node && node.title === 'Duet',
  change: (song: Song) => ({ ...song, likes: song.likes + 1 }),
};

function createCache() {
  const queryClient = new QueryClient();
  const [duet, solo] = [
    { title: 'Duet', likes: 1 },
    { title: 'Solo', likes: 5 },
  ];
  queryClient.setQueryData(['song', 'one'], duet);
  queryClient.setQueryData(['song', 'pages'], { pages: [{ items: [solo] }, { items: [duet] }] });
  queryClient.setQueryData(['album'], { best: duet });
  return { queryClient, solo, read: (...key: string[]) => queryClient.getQueryData(key) };
}

test('changes a resource wherever it is nested, within the filter', () => {
  const { queryClient, solo, read } = createCache();

  changeEverywhere(queryClient, { queryKey: ['song'] }, likeDuet);

  const liked = { title: 'Duet', likes: 2 };
  expect(read('song', 'one')).toEqual(liked);
  expect(read('song', 'pages')).toEqual({ pages: [{ items: [solo] }, { items: [liked] }] });
  expect(read('album')).toEqual({ best: { title: 'Duet', likes: 1 } });
});

test('keeps the identity of what it does not change', () => {
  const { queryClient, solo, read } = createCache();

  changeEverywhere(queryClient, { queryKey: ['song'] }, likeDuet);

  const { pages } = read('song', 'pages') as { pages: { items: Song[] }[] }; // as set above
  expect(pages[0]?.items[0]).toBe(solo);
});

test('puts everything back', () => {
  const { queryClient, read } = createCache();
  const before = read('song', 'pages');

  const rollback = changeEverywhere(queryClient, {}, likeDuet);
  rollback();

  expect(read('song', 'pages')).toEqual(before);
});
