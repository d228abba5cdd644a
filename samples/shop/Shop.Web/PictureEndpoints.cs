using Shop.Images.Contracts;

namespace Shop.Web;

internal static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder web)
    {
        web.MapGet("/products/{id}/picture", async (string id, IImagesApi images, CancellationToken cancellationToken)
            => await images.FindPictureAsync(id, cancellationToken) is { } picture ? Results.Text(picture.Svg, "image/svg+xml") : Results.NotFound());

        web.MapGet("/pictures/given-up", (IImagesApi images, CancellationToken cancellationToken) => images.GetGivenUpAsync(cancellationToken));

        web.MapPost("/pictures/repaint", (IImagesApi images, CancellationToken cancellationToken) => images.RepaintAsync(cancellationToken));
    }
}
