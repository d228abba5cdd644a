using Bus;

namespace Shop.Images.Contracts;

/// <summary>Has a picture painted of every product.</summary>
[BusApi]
public partial interface IImagesApi
{
    /// <summary>A product's picture, or null while there is none.</summary>
    ValueTask<Picture?> FindPictureAsync(string productId, CancellationToken cancellationToken = default);

    /// <summary>The products whose picture was given up, oldest first.</summary>
    ValueTask<IReadOnlyList<string>> GetGivenUpAsync(CancellationToken cancellationToken = default);

    /// <summary>Tries again to have painted what was given up.</summary>
    /// <returns>How many pictures are tried.</returns>
    ValueTask<int> RepaintAsync(CancellationToken cancellationToken = default);

    /// <summary>A product has a picture.</summary>
    BusEvent<PicturePainted> PicturePainted { get; }
}
