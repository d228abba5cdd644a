using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;
using Shop.Images.Contracts;
using Shop.Store.Contracts;

namespace Shop.Images;

/// <summary>Stands for a supplier somewhere in the world, who is slow at times and refuses at others.</summary>
internal sealed class Painter(IOptions<PainterOptions> options)
{
    private readonly ConcurrentDictionary<string, int> _requests = new();

    public async ValueTask<Picture> PaintAsync(Product product, CancellationToken cancellationToken)
    {
        await Task.Delay(options.Value.Delay, cancellationToken);
        int request = _requests.AddOrUpdate(product.Id, 1, (_, requests) => requests + 1);
        if (request <= options.Value.Refusals) throw new PainterBusyException(product.Id);
        return new(product.Id, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="160" height="90">
              <rect width="100%" height="100%" fill="moccasin"/>
              <text x="50%" y="50%" text-anchor="middle">{WebUtility.HtmlEncode(product.Name)}</text>
            </svg>
            """);
    }
}
