using System.Net;
using System.Net.Http.Json;
using Shop.Dashboard.Contracts;
using Shop.Store.Contracts;

namespace Shop.AppHost;

/// <summary>Visits the shop as a browser would, and prints each step.</summary>
internal static class Tour
{
    public const string Switch = "--tour";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>A free port, and a painter who refuses longer than the image service tries.</summary>
    public static string[] Settings => ["--urls=http://127.0.0.1:0", "--Painter:Refusals=4"];

    public static async Task<int> RunAsync(Uri address)
    {
        using HttpClient web = new() { BaseAddress = address };

        using HttpResponseMessage added = await web.PutAsJsonAsync("/products/lamp", new { Name = "Desk lamp", Price = 24.50m });
        Print($"put a lamp on the shelf: {Text(added)}");

        string[] givenUp = await UntilAsync(() => web.GetFromJsonAsync<string[]>("/pictures/given-up"), products => products.Length > 0);
        Print($"the painter refuses, the image service gives up: {string.Join(", ", givenUp)}");

        using HttpResponseMessage repaint = await web.PostAsync("/pictures/repaint", content: null);
        Print($"ask again: {await repaint.Content.ReadAsStringAsync()} to paint");
        using HttpResponseMessage picture = await UntilAsync(async () => await web.GetAsync("/products/lamp/picture"), found => found.IsSuccessStatusCode);
        Print($"look at the picture: {picture.Content.Headers.ContentType?.MediaType}");

        Product? product = await web.GetFromJsonAsync<Product>("/products/lamp");
        Print(FormattableString.Invariant($"view the page: {product!.Name} for {product.Price}"));

        using HttpResponseMessage ordered = await web.PostAsJsonAsync("/products/lamp/orders", new { Quantity = 2 });
        Order? order = await ordered.Content.ReadFromJsonAsync<Order>();
        Print(FormattableString.Invariant($"order two: {order!.Total} to pay"));
        using HttpResponseMessage refused = await web.PostAsJsonAsync("/products/lamp/orders", new { Quantity = 0 });
        Print($"order none: {Text(refused)}");

        Summary summary = await UntilAsync(() => web.GetFromJsonAsync<Summary>("/dashboard"), summary => summary is { Views: 1, Pictures: 1, Orders: 1 });
        Print(FormattableString.Invariant($"the dashboard: {summary.Views} view, {summary.Pictures} picture, {summary.Orders} order, {summary.Revenue} earned"));

        Print($"ready? {await web.GetStringAsync("/health/ready")}");
        return 0;
    }

    /// <summary>Asks until the answer is the awaited one: events take their time.</summary>
    private static async Task<T> UntilAsync<T>(Func<Task<T?>> ask, Func<T, bool> isAwaited)
        where T : class
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            T? answer = await ask();
            if (answer is not null && isAwaited(answer)) return answer;
            (answer as IDisposable)?.Dispose();
            await Task.Delay(Pause, patience.Token);
        }
    }

    private static string Text(HttpResponseMessage response) => $"{(int)response.StatusCode} {response.ReasonPhrase}";

    private static void Print(string step) => Console.WriteLine($"{"tour",-9} | {step}");
}
