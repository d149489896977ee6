import { promoteUser } from '../accounts/promote-user.ts';
import { runWithDatabase } from './run-with-database.ts';

const [username] = process.argv.slice(2);

if (username) {
  await runWithDatabase(async (database) => {
    await database.migrate();
    const role = await promoteUser(database.fork(), username);
    const said =
      role === 'admin'
        ? `${username} is an admin already: nothing to do.`
        : `${username} is an admin now, instead of a ${role}, and has to sign in again.`;
    process.stdout.write(`${said}\n`);
  });
} else {
  process.stderr.write('Say who: account:promote <username>\n');
  process.exitCode = 1;
}
