using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shop.Store.Contracts;

namespace Bus.Samples.Tests.Shop;

/// <summary>What the web application makes of what the bus tells it.</summary>
public sealed class WebTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Answer_OfTheService_ComesBack()
    {
        await using WebUnderTest web = await WebUnderTest.StartAsync();
        Order placed = new(Guid.NewGuid(), "lamp", 2, 49m);
        await web.Bus.ServeAsync<IStoreApi>(new FakeStore((product, quantity, _) => new(placed with { ProductId = product, Quantity = quantity })));

        Product[]? products = await web.Browser.GetFromJsonAsync<Product[]>("/products");
        using HttpResponseMessage ordered = await web.Browser.PostAsJsonAsync("/products/lamp/orders", new { Quantity = 2 });

        Assert.That(products, Is.EqualTo(new[] { new Product("lamp", "Desk lamp", 24.50m) }));
        Assert.That(await ordered.Content.ReadFromJsonAsync<Order>(), Is.EqualTo(placed));
    }

    [Test]
    public async Task Null_IsNotFound()
    {
        await using WebUnderTest web = await WebUnderTest.StartAsync();
        await web.Bus.ServeAsync<IStoreApi>(new FakeStore((_, _, _) => default));

        using HttpResponseMessage page = await web.Browser.GetAsync("/products/table");
        using HttpResponseMessage order = await web.Browser.PostAsJsonAsync("/products/table/orders", new { Quantity = 1 });

        Assert.That(new[] { page.StatusCode, order.StatusCode }, Is.All.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ServiceThatNobodyRuns_IsUnavailable_AndNamed()
    {
        await using WebUnderTest web = await WebUnderTest.StartAsync();

        using HttpResponseMessage response = await web.Browser.GetAsync("/products");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await DetailOf(response), Does.Contain("'store'").Or.Contain("store.get_products"));
    }

    [Test]
    public async Task RefusedArguments_AreABadRequest_ThatSaysWhich()
    {
        await using WebUnderTest web = await WebUnderTest.StartAsync();
        await web.Bus.ServeAsync<IStoreApi>(new FakeStore((_, _, _) => throw new BusInvalidArgumentsException("store", "place_order", "quantity", "is less than 1")));

        using HttpResponseMessage response = await web.Browser.PostAsJsonAsync("/products/lamp/orders", new { Quantity = 0 });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await DetailOf(response), Does.Contain("'quantity' is less than 1"));
    }

    [Test]
    public async Task ServiceThatTakesTooLong_IsATimeout()
    {
        ManualTimeProvider time = new();
        await using WebUnderTest web = await WebUnderTest.StartAsync(services => services.AddSingleton<TimeProvider>(time));
        Gate called = new();
        await web.Bus.ServeAsync<IStoreApi>(new FakeStore(async (_, _, cancellationToken) =>
        {
            called.Open();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return null;
        }));

        Task<HttpResponseMessage> asking = web.Browser.PostAsJsonAsync("/products/lamp/orders", new { Quantity = 1 });
        await called.Opened.Within(Patience, "the store to be called");
        time.Advance(TimeSpan.FromSeconds(6));

        using HttpResponseMessage response = await asking.Within(Patience, "the answer");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.GatewayTimeout));
    }

    [TestCase("live", "ready")]
    [TestCase("ready", "live")]
    public async Task Health_IsToldOverHttp_EachByItsTag(string ill, string well)
    {
        await using WebUnderTest web = await WebUnderTest.StartAsync(services => services.AddHealthChecks().AddCheck("ill", () => HealthCheckResult.Unhealthy(), [ill]));

        using HttpResponseMessage bad = await web.Browser.GetAsync($"/health/{ill}"), good = await web.Browser.GetAsync($"/health/{well}");

        Assert.That(bad.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(good.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task<string?> DetailOf(HttpResponseMessage response)
        => (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString();
}
