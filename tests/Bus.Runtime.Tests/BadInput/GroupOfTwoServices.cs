namespace Bus.Runtime.Tests.BadInput;

/// <summary>Service a-b with listener c, and service a with listener b-c, would be one group.</summary>
internal sealed class GroupOfTwoServices
{
    [Test]
    public async Task Is_refused()
    {
        string url = InProcess.NewUrl();
        await using BusClient first = await InProcess.ConnectAsync(url, "shop-web"), second = await InProcess.ConnectAsync(url, "shop");
        await first.Auth.UserRegistered.ListenAsync("mail", (UserRegistered _) => default(ValueTask));

        Assert.That(
            async () => await second.Auth.UserRegistered.ListenAsync("web-mail", (UserRegistered _) => default(ValueTask)),
            Throws.TypeOf<BusConfigurationException>().With.Message.Contains("shop-web-mail").And.Message.Contains("another name"));
    }
}
