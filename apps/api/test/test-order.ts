import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Projects in the order in which they begin. What waits for processes goes on beside what keeps a core busy, and not after it. */
const ORDER = ['fuzz', 'process', 'pglite', 'postgresql'];

/** The usual order within a project. */
export class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ project }: TestSpecification): number {
  return ORDER.indexOf(project.name);
}
