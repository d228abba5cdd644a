using Shop.Web;

await using WebApplication web = ShopWeb.Build(args);
await web.RunAsync();
