using Shop.AppHost;

bool isTour = args.Contains(Tour.Switch);
string[] settings = [.. args.Where(argument => argument != Tour.Switch)];
await using ShopHosts shop = await ShopHosts.StartAsync(isTour ? [.. Tour.Settings, .. settings] : settings);
return isTour ? await Tour.RunAsync(shop.Address) : await shop.WaitAsync();
