curl -so client.mjs http://localhost:3000/api/v1/client.js
echo "import { client } from './client.mjs'; for await (const { title } of client.article.list.all()) console.log(title)" > list.mjs
node list.mjs
