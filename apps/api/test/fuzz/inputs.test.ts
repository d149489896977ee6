import { compareInputs, RESOURCES } from './compare-inputs.ts';

for (const resource of RESOURCES) {
  if (resource !== 'article') compareInputs(resource);
}
