using Accounts;
using Bus;

return await BusWorker.RunAsync(args, bus => bus
    .Connect("redis://localhost", service: "accounts")
    .Serve<IAuthApi, AuthService>()
    .Listen<WelcomeListeners>());
